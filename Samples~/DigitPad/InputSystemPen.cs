#if GRAFT_INPUT_SYSTEM
using Graft.Components;
using UnityEngine;
using UnityEngine.InputSystem;

namespace Graft.Samples
{
    /// <summary>Draws on a pad with mouse, pen or finger through the Input System. The pad covers a part of the screen.</summary>
    public sealed class InputSystemPen : MonoBehaviour
    {
        [SerializeField] InkPad pad;
        [SerializeField, Tooltip("Where the pad is shown, in pixels from the lower left corner of the screen.")] Rect area = new Rect(16, 16, 320, 320);

        public InkPad Pad { get => pad; set => pad = value; }
        public Rect Area { get => area; set => area = value; }

        void Update()
        {
            Pointer pointer = Pointer.current;
            if (pointer == null) return;
            Vector2 screen = pointer.position.ReadValue();
            var at = new Vector2((screen.x - area.x) / area.width, (screen.y - area.y) / area.height);
            if (pointer.press.wasPressedThisFrame && area.Contains(screen)) pad.Begin(at);
            else if (pointer.press.isPressed) pad.Move(at);
            else pad.End();
        }
    }
}
#endif
