using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// Small grey pictures of one size in rows, in one texture. Where <see cref="Pressed"/> is listened to, a press, or Delete after the arrow keys, chooses one.
    /// </summary>
    sealed class PictureSheet : VisualElement
    {
        const int Gap = 1; // pixels of the texture between two pictures

        readonly int columns, most;
        readonly float cell;
        readonly Image image = new Image { scaleMode = ScaleMode.StretchToFill };
        readonly VisualElement mark = new VisualElement { pickingMode = PickingMode.Ignore };
        Texture2D texture;
        Color32[] pixels = Array.Empty<Color32>();
        int count, pointedAt = -1, pictureWidth, pictureHeight;

        /// <param name="columns">Pictures in a row.</param>
        /// <param name="rows">Rows at most; what comes after is not shown.</param>
        /// <param name="cell">The side of a picture on the screen, in pixels.</param>
        public PictureSheet(int columns, int rows, float cell)
        {
            this.columns = columns;
            this.cell = cell;
            most = columns * rows;
            AddToClassList("graft-pictures");
            mark.AddToClassList("graft-pictures__mark");
            mark.style.width = mark.style.height = cell;
            mark.style.display = DisplayStyle.None;
            Add(image);
            Add(mark);
            RegisterCallback<DetachFromPanelEvent>(_ => Free());
            RegisterCallback<AttachToPanelEvent>(_ => Upload());
        }

        /// <summary>How many pictures it shows at most.</summary>
        public int Most => most;

        /// <summary>Raised with a picture's number.</summary>
        public event Action<int> Pressed;

        /// <summary>Lets pictures be chosen; without it the sheet is only looked at.</summary>
        public void MakePressable()
        {
            focusable = true;
            RegisterCallback<PointerMoveEvent>(moved => PointAt(At(moved.localPosition)));
            RegisterCallback<PointerLeaveEvent>(_ => PointAt(-1));
            RegisterCallback<PointerDownEvent>(down =>
            {
                int index = At(down.localPosition);
                if (down.button == 0 && index >= 0) Pressed?.Invoke(index);
            });
            RegisterCallback<KeyDownEvent>(Press);
        }

        /// <summary>Shows pictures.</summary>
        /// <param name="width">Of each, in its own pixels.</param>
        /// <param name="height">The same.</param>
        /// <param name="pictures">Each width * height bytes, row-major from the top, 0 = paper, 255 = ink.</param>
        public void Show(int width, int height, IReadOnlyList<ReadOnlyMemory<byte>> pictures)
        {
            count = Math.Min(most, pictures.Count);
            pictureWidth = width;
            pictureHeight = height;
            int across = Math.Min(columns, count), down = (count + columns - 1) / columns;
            int sheetWidth = Math.Max(1, across * (width + Gap) - Gap), sheetHeight = Math.Max(1, down * (height + Gap) - Gap);
            if (texture == null || texture.width != sheetWidth || texture.height != sheetHeight)
            {
                Free();
                pixels = new Color32[sheetWidth * sheetHeight];
                if (panel != null) Make(sheetWidth, sheetHeight);
            }
            Array.Clear(pixels, 0, pixels.Length);
            for (int i = 0; i < count; i++) Copy(pictures[i].Span, i % columns * (width + Gap), i / columns * (height + Gap), sheetWidth, sheetHeight);
            float perPixel = cell / Math.Max(1, width);
            image.style.width = sheetWidth * perPixel;
            image.style.height = sheetHeight * perPixel;
            image.style.display = count == 0 ? DisplayStyle.None : DisplayStyle.Flex;
            PointAt(pointedAt < count ? pointedAt : -1);
            Upload();
        }

        void Copy(ReadOnlySpan<byte> picture, int left, int top, int sheetWidth, int sheetHeight)
        {
            for (int y = 0; y < pictureHeight; y++)
            {
                int row = (sheetHeight - 1 - top - y) * sheetWidth + left; // a texture begins at its lowest row
                for (int x = 0; x < pictureWidth; x++)
                {
                    byte level = picture[y * pictureWidth + x];
                    pixels[row + x] = new Color32(level, level, level, 255);
                }
            }
        }

        void Upload()
        {
            if (panel == null || pixels.Length == 0) return;
            if (texture == null)
            {
                int across = Math.Max(1, Math.Min(columns, count) * (pictureWidth + Gap) - Gap);
                Make(across, pixels.Length / across);
            }
            texture.SetPixels32(pixels);
            texture.Apply();
        }

        void Make(int width, int height)
        {
            texture = new Texture2D(width, height, TextureFormat.RGBA32, false) { filterMode = FilterMode.Point, hideFlags = HideFlags.HideAndDontSave };
            image.image = texture;
        }

        void Free()
        {
            if (texture == null) return;
            image.image = null;
            UnityEngine.Object.DestroyImmediate(texture);
            texture = null;
        }

        void Press(KeyDownEvent pressed)
        {
            switch (pressed.keyCode)
            {
                case KeyCode.LeftArrow: PointAt(Math.Max(0, pointedAt - 1)); break;
                case KeyCode.RightArrow: PointAt(Math.Min(count - 1, pointedAt + 1)); break;
                case KeyCode.Delete:
                case KeyCode.Backspace:
                    if (pointedAt >= 0) Pressed?.Invoke(pointedAt);
                    break;
                default: return;
            }
            pressed.StopPropagation();
        }

        int At(Vector2 place)
        {
            float pitch = cell * (pictureWidth + Gap) / Math.Max(1, pictureWidth);
            int column = (int)(place.x / pitch), row = (int)(place.y / pitch), index = row * columns + column;
            return place.x >= 0 && place.y >= 0 && column < columns && index < count ? index : -1;
        }

        void PointAt(int index)
        {
            pointedAt = index;
            mark.style.display = index >= 0 ? DisplayStyle.Flex : DisplayStyle.None;
            if (index < 0) return;
            float pitch = cell * (pictureWidth + Gap) / Math.Max(1, pictureWidth);
            mark.style.left = index % columns * pitch;
            mark.style.top = index / columns * pitch;
        }
    }
}
