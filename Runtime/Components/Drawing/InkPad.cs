using System;
using Unity.Collections;
using UnityEngine;
using UnityEngine.Events;

namespace Graft.Components
{
    /// <summary>
    /// A pad that a player draws on: strokes come in by <see cref="Begin(Vector2)"/>, <see cref="Move"/> and <see cref="End"/> from whatever the game has for
    /// input, and go out as a texture to show and as the image that a classifier reads and a trainer learns from. To be used on the main thread. It holds
    /// <see cref="InkCanvas.MostStrokes"/> strokes and <see cref="InkCanvas.MostPoints"/> points; what comes after is left out.
    /// </summary>
    [AddComponentMenu("Graft/Ink Pad"), HelpURL(HelpUrls.Components + "#ink-pad")]
    public sealed class InkPad : MonoBehaviour
    {
        [SerializeField, Range(64, 1024), Tooltip("Width and height of the texture, in pixels.")] int textureSide = 256;
        [SerializeField, Range(0.01f, 0.2f), Tooltip("Width of the pen as it is shown, beside the pad's side. What a classifier reads does not depend on it.")] float penWidth = 0.06f;
        [SerializeField, Tooltip("Colour of the strokes in the texture.")] Color ink = Color.white;
        [SerializeField, Tooltip("Colour of what is not drawn on.")] Color paper = Color.black;
        [SerializeField, Tooltip("Raised when the pen goes up after a stroke.")] UnityEvent strokeEnded = new UnityEvent();
        [SerializeField, Tooltip("Raised when the pad has been emptied.")] UnityEvent cleared = new UnityEvent();

        readonly InkCanvas canvas = new InkCanvas(1, 1);
        readonly Color32[] colours = new Color32[256];
        Texture2D texture; // survives a reload of the domain in the editor; what was drawn does not
        StrokeRasterizer picture;
        int painted, dirtyTop, dirtyBottom;

        /// <summary>Raised when the pen goes up after a stroke.</summary>
        public UnityEvent StrokeEnded => strokeEnded;

        /// <summary>Raised when the pad has been emptied.</summary>
        public UnityEvent Cleared => cleared;

        /// <summary>
        /// What is drawn, to be shown: a square, 256 pixels wide unless the inspector says otherwise. Made when it is first asked for, kept up to date from
        /// then on at the end of each frame, and destroyed with the pad.
        /// </summary>
        public Texture2D Texture => texture != null ? texture : MakeTexture();

        /// <summary>Whether nothing is drawn.</summary>
        public bool IsBlank => canvas.IsBlank;

        /// <summary>Whether the pen is down.</summary>
        public bool IsDrawing => canvas.IsDrawing;

        /// <summary>Strokes on the pad, the one being drawn among them.</summary>
        public int StrokeCount => canvas.StrokeCount;

        /// <summary>The pen comes down.</summary>
        /// <param name="at">Where, from (0, 0), the lower left corner, to (1, 1), the upper right; beside the pad counts as its edge.</param>
        /// <returns>False where the pad is full, or the point is no number.</returns>
        public bool Begin(Vector2 at) => canvas.Begin(at.x, 1 - at.y);

        /// <summary>The pen moves on.</summary>
        /// <param name="at">Where to, as for <see cref="Begin(Vector2)"/>.</param>
        /// <returns>False where the pen is not down, the pad is full, or the point is no number.</returns>
        public bool Move(Vector2 at) => canvas.MoveTo(at.x, 1 - at.y);

        /// <summary>The pen goes up; nothing happens where it is not down.</summary>
        public void End()
        {
            if (!canvas.IsDrawing) return;
            canvas.End();
            strokeEnded.Invoke();
        }

        /// <summary>Takes the last stroke away.</summary>
        /// <returns>False where there is none.</returns>
        public bool Undo()
        {
            if (!canvas.Undo()) return false;
            Repaint();
            return true;
        }

        /// <summary>Empties the pad.</summary>
        public void Clear()
        {
            if (canvas.IsBlank) return;
            canvas.Clear();
            Repaint();
            cleared.Invoke();
        }

        /// <summary>The drawing in the form that a digit classifier reads. Allocates nothing.</summary>
        /// <param name="image">Receives 28 * 28 bytes, row-major from the top, 0 = paper, 255 = ink.</param>
        /// <returns>False, and an empty image, where the pad is blank.</returns>
        /// <exception cref="ArgumentException">image has another length.</exception>
        public bool Read(Span<byte> image) => canvas.Render(image);

        void LateUpdate()
        {
            if (texture == null) return;
            if (picture == null) Begin();
            Paint();
            Show();
        }

        void OnDestroy()
        {
            if (texture != null) Destroy(texture);
        }

        Texture2D MakeTexture()
        {
            texture = new Texture2D(textureSide, textureSide, TextureFormat.RGBA32, false) { name = name + " ink", wrapMode = TextureWrapMode.Clamp };
            Begin();
            Paint();
            Show();
            return texture;
        }

        void Begin()
        {
            picture = new StrokeRasterizer(texture.width, texture.height);
            for (int level = 0; level < colours.Length; level++) colours[level] = Color.Lerp(paper, ink, level / 255f);
            Repaint();
        }

        void Repaint()
        {
            painted = 0;
            if (picture == null) return;
            picture.Clear();
            dirtyTop = 0;
            dirtyBottom = picture.Height;
        }

        // Only what came since the last time, and only the rows that it can have touched.
        void Paint()
        {
            if (painted == canvas.PointCount) return;
            double radius = penWidth * picture.Width / 2;
            (double top, double bottom) = canvas.Rows(painted);
            dirtyTop = Math.Min(dirtyTop, Math.Max(0, (int)(top * picture.Height - radius - 1)));
            dirtyBottom = Math.Max(dirtyBottom, Math.Min(picture.Height, (int)(bottom * picture.Height + radius + 2)));
            painted = canvas.Paint(picture, radius, painted);
        }

        // The texture's first row is its lowest.
        void Show()
        {
            if (dirtyTop >= dirtyBottom) return;
            NativeArray<Color32> pixels = texture.GetPixelData<Color32>(0);
            int width = picture.Width, height = picture.Height;
            for (int y = dirtyTop; y < dirtyBottom; y++)
                for (int x = 0, to = (height - 1 - y) * width, from = y * width; x < width; x++) pixels[to++] = colours[picture.Ink[from++]];
            texture.Apply(false);
            dirtyTop = height;
            dirtyBottom = 0;
        }
    }
}
