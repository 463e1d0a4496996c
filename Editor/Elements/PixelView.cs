using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A small field of colours, such as weights, activations or a heat map, each value a pixel with sharp edges, stretched to a fixed size.</summary>
    sealed class PixelView : VisualElement
    {
        readonly Image image = new Image { scaleMode = ScaleMode.StretchToFill, pickingMode = PickingMode.Ignore };
        readonly float width, height;
        Color32[] pixels = Array.Empty<Color32>();
        Texture2D texture;
        int columns, rows;

        /// <param name="width">On the screen, in pixels.</param>
        /// <param name="height">The same.</param>
        public PixelView(float width, float height)
        {
            this.width = width;
            this.height = height;
            AddToClassList("graft-pixels");
            style.width = image.style.width = width;
            style.height = image.style.height = height;
            Add(image);
            RegisterCallback<DetachFromPanelEvent>(_ => Free());
            RegisterCallback<AttachToPanelEvent>(_ => Upload());
            ShowNothing();
        }

        /// <summary>Shows colours; cheap enough to follow a pen.</summary>
        /// <param name="columns">Values in a row.</param>
        /// <param name="rows">Rows.</param>
        /// <param name="fromTheTop">columns * rows colours, row by row. They are copied.</param>
        public void Show(int columns, int rows, Color32[] fromTheTop)
        {
            if (columns < 1 || rows < 1 || fromTheTop.Length != columns * rows)
                throw new ArgumentException($"{fromTheTop.Length} colours are no field of {columns} by {rows}: give one for each place.", nameof(fromTheTop));
            if (columns != this.columns || rows != this.rows)
            {
                Free();
                (this.columns, this.rows) = (columns, rows);
                pixels = new Color32[columns * rows];
            }
            // A texture begins at its lowest row.
            for (int row = 0; row < rows; row++) Array.Copy(fromTheTop, row * columns, pixels, (rows - 1 - row) * columns, columns);
            image.style.display = DisplayStyle.Flex;
            Upload();
        }

        /// <summary>Is empty.</summary>
        public void ShowNothing()
        {
            Free();
            (columns, rows, pixels) = (0, 0, Array.Empty<Color32>());
            image.style.display = DisplayStyle.None;
        }

        /// <summary>Which value is at a place of this element, such as a pointer's; -1 for none.</summary>
        public int At(Vector2 place)
        {
            if (columns == 0 || place.x < 0 || place.y < 0 || place.x >= width || place.y >= height) return -1;
            return (int)(place.y / height * rows) * columns + (int)(place.x / width * columns);
        }

        void Upload()
        {
            if (panel == null || pixels.Length == 0) return;
            if (texture == null)
            {
                texture = new Texture2D(columns, rows, TextureFormat.RGBA32, false) { filterMode = FilterMode.Point, hideFlags = HideFlags.HideAndDontSave };
                image.image = texture;
            }
            texture.SetPixels32(pixels);
            texture.Apply();
        }

        void Free()
        {
            if (texture == null) return;
            image.image = null;
            UnityEngine.Object.DestroyImmediate(texture);
            texture = null;
        }
    }
}
