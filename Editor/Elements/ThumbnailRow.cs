using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A row of small grey pictures in one texture, each with a label below it, and a frame where it is chosen. Rows are used again for others.</summary>
    sealed class ThumbnailRow : VisualElement
    {
        const float Frame = 2;

        readonly ThumbnailLayout layout;
        readonly Image image = new Image { scaleMode = ScaleMode.StretchToFill, pickingMode = PickingMode.Ignore };
        readonly VisualElement marks = new VisualElement { pickingMode = PickingMode.Ignore };
        readonly Label[] labels;
        readonly int[] ids, drawn;
        readonly byte[] states;
        readonly Color32[] colours;
        Texture2D texture;
        Color32 drawnGround;

        public ThumbnailRow(ThumbnailLayout layout)
        {
            this.layout = layout;
            AddToClassList("graft-thumbnails__row");
            (ids, drawn, states) = (new int[layout.Columns], new int[layout.Columns], new byte[layout.Columns]);
            Array.Fill(ids, -1);
            Array.Fill(drawn, -1);
            colours = new Color32[layout.TextureWidth * layout.Texels];
            image.AddToClassList("graft-thumbnails__pictures");
            image.style.width = layout.Columns * layout.Pitch;
            image.style.height = layout.Side;
            Add(image);
            labels = new Label[layout.Columns];
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = new Label { pickingMode = PickingMode.Ignore };
                labels[i].AddToClassList("graft-thumbnails__label");
                labels[i].style.left = i * layout.Pitch;
                labels[i].style.top = layout.Side + 1;
                labels[i].style.width = layout.Side;
                Add(labels[i]);
            }
            marks.AddToClassList("graft-thumbnails__marks");
            marks.style.width = layout.Columns * layout.Pitch;
            marks.style.height = layout.Side;
            marks.generateVisualContent += DrawMarks;
            Add(marks);
            RegisterCallback<DetachFromPanelEvent>(_ => Free());
            RegisterCallback<AttachToPanelEvent>(_ =>
            {
                if (Array.Exists(drawn, id => id >= 0)) Upload();
            });
        }

        /// <summary>The picture at a place of this row, such as a pointer's; -1 for none.</summary>
        public int At(Vector2 place)
        {
            int column = (int)(place.x / layout.Pitch);
            return place.x >= 0 && column < ids.Length ? ids[column] : -1;
        }

        /// <summary>Shows those from this place on.</summary>
        public void Show(IThumbnails shown, int first)
        {
            for (int i = 0; i < ids.Length; i++) ids[i] = first + i < shown.Ids.Count ? shown.Ids[first + i] : -1;
            Color32 ground = Skin.Window;
            bool isNew = texture == null || ground.r != drawnGround.r;
            if (isNew) Array.Fill(colours, ground);
            bool isOther = isNew;
            for (int i = 0; i < ids.Length; i++)
            {
                if (!isNew && ids[i] == drawn[i]) continue;
                isOther = true;
                drawn[i] = ids[i];
                if (ids[i] < 0) Erase(i, ground);
                else Draw(i, shown.PixelsOf(ids[i]));
            }
            drawnGround = ground;
            if (isOther) Upload();
            Mark(shown);
        }

        /// <summary>Labels and frames anew; the pictures are the same.</summary>
        public void Mark(IThumbnails shown)
        {
            bool isOther = false;
            for (int i = 0; i < ids.Length; i++)
            {
                var (text, isWrong) = ids[i] < 0 ? ("", false) : shown.LabelOf(ids[i]);
                labels[i].text = text;
                labels[i].EnableInClassList("graft-thumbnails__label--wrong", isWrong);
                byte state = (byte)(ids[i] < 0 ? 0 : (shown.IsChosen(ids[i]) ? 1 : 0) | (shown.Current == ids[i] ? 2 : 0));
                isOther |= state != states[i];
                states[i] = state;
            }
            if (isOther) marks.MarkDirtyRepaint();
        }

        void Draw(int column, ReadOnlySpan<byte> pixels)
        {
            int left = column * (layout.Texels + layout.Gap) + (layout.Texels - layout.TexelWidth) / 2, top = (layout.Texels - layout.TexelHeight) / 2;
            for (int y = 0; y < layout.TexelHeight; y++)
            {
                int row = (layout.Texels - 1 - top - y) * layout.TextureWidth + left; // a texture begins at its lowest row
                for (int x = 0; x < layout.TexelWidth; x++)
                {
                    byte level = Level(pixels, x, y);
                    colours[row + x] = new Color32(level, level, level, 255);
                }
            }
        }

        // Of a picture that is larger than its place, the mean of four of a texel's pixels.
        byte Level(ReadOnlySpan<byte> pixels, int x, int y)
        {
            if (layout.TexelWidth == layout.PictureWidth && layout.TexelHeight == layout.PictureHeight) return pixels[y * layout.PictureWidth + x];
            int sum = 0;
            for (int part = 0; part < 4; part++)
            {
                int sourceX = (4 * x + 1 + 2 * (part & 1)) * layout.PictureWidth / (4 * layout.TexelWidth), sourceY = (4 * y + 1 + (part & 2)) * layout.PictureHeight / (4 * layout.TexelHeight);
                sum += pixels[sourceY * layout.PictureWidth + sourceX];
            }
            return (byte)((sum + 2) / 4);
        }

        void Erase(int column, Color32 ground)
        {
            for (int y = 0; y < layout.Texels; y++) Array.Fill(colours, ground, y * layout.TextureWidth + column * (layout.Texels + layout.Gap), layout.Texels);
        }

        void Upload()
        {
            if (texture == null)
            {
                texture = new Texture2D(layout.TextureWidth, layout.Texels, TextureFormat.RGB24, false) { filterMode = FilterMode.Point, hideFlags = HideFlags.HideAndDontSave };
                image.image = texture;
            }
            texture.SetPixels32(colours);
            texture.Apply();
        }

        // Not kept while it is out of sight: as many textures as there are rows in sight.
        void Free()
        {
            if (texture == null) return;
            image.image = null;
            UnityEngine.Object.DestroyImmediate(texture);
            texture = null;
        }

        void DrawMarks(MeshGenerationContext context)
        {
            Painter2D painter = context.painter2D;
            for (int i = 0; i < states.Length; i++)
            {
                if (states[i] == 0) continue;
                float inset = Frame / 2, left = i * layout.Pitch + inset, right = left + layout.Side - Frame, bottom = layout.Side - inset;
                painter.strokeColor = (states[i] & 2) != 0 ? Skin.Validation : Skin.Training;
                painter.lineWidth = (states[i] & 2) != 0 ? 2 * Frame : Frame;
                painter.lineJoin = LineJoin.Miter;
                painter.BeginPath();
                painter.MoveTo(new Vector2(left, inset));
                painter.LineTo(new Vector2(right, inset));
                painter.LineTo(new Vector2(right, bottom));
                painter.LineTo(new Vector2(left, bottom));
                painter.ClosePath();
                painter.Stroke();
            }
        }
    }
}
