#if GRAFT_UGUI
using Graft.Components;
using UnityEngine;
using UnityEngine.EventSystems;
using UnityEngine.UI;

namespace Graft.Samples
{
    /// <summary>Puts a pad on a RawImage of uGUI: shows the drawing, and draws with whatever pointer the event system has.</summary>
    [RequireComponent(typeof(RawImage))]
    public sealed class UguiPen : MonoBehaviour, IPointerDownHandler, IDragHandler, IPointerUpHandler
    {
        [SerializeField] InkPad pad;

        RawImage image;

        public InkPad Pad { get => pad; set => pad = value; }

        public void OnPointerDown(PointerEventData pointer) => pad.Begin(Place(pointer));

        public void OnDrag(PointerEventData pointer) => pad.Move(Place(pointer));

        public void OnPointerUp(PointerEventData pointer) => pad.End();

        void Awake() => image = GetComponent<RawImage>();

        void Start() => image.texture = pad.Texture;

        Vector2 Place(PointerEventData pointer)
        {
            RectTransform area = image.rectTransform;
            RectTransformUtility.ScreenPointToLocalPointInRectangle(area, pointer.position, pointer.pressEventCamera, out Vector2 local);
            Rect rect = area.rect;
            return new Vector2((local.x - rect.x) / rect.width, (local.y - rect.y) / rect.height);
        }
    }
}
#endif
