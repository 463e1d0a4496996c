using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// Tens of thousands of small pictures in rows, of which only those exist that can be seen. A press chooses one, with Shift all up to it, with Ctrl (Cmd) one
    /// more; arrow keys, Page Up and Down, Home and End walk.
    /// </summary>
    sealed class ThumbnailGrid : VisualElement
    {
        // Beside the rows, for the bar that scrolls them.
        const float BarWidth = 16;

        // Page Up and Down.
        const int PageRows = 6;

        readonly float width;
        readonly ListView list = new ListView { selectionType = SelectionType.None, virtualizationMethod = CollectionVirtualizationMethod.FixedHeight };
        readonly HashSet<ThumbnailRow> seen = new HashSet<ThumbnailRow>();
        IThumbnails shown;
        ThumbnailLayout layout;

        /// <param name="width">On the screen, in pixels.</param>
        public ThumbnailGrid(float width)
        {
            this.width = width;
            AddToClassList("graft-thumbnails");
            style.width = width;
            list.name = "thumbnails";
            list.tooltip = "The images; press one, with Shift all up to it, with Ctrl one more. Arrow keys walk, a digit labels, Delete deletes";
            list.makeItem = Made;
            list.bindItem = (row, index) => Bind((ThumbnailRow)row, index);
            list.unbindItem = (row, _) => seen.Remove((ThumbnailRow)row);
            list.RegisterCallback<KeyDownEvent>(Press);
            Add(list);
        }

        /// <summary>Raised with a picture that was pressed, and whether Shift and Ctrl were held.</summary>
        public event Action<int, bool, bool> Pressed;

        /// <summary>Raised when keys walk so many places, and whether Shift was held.</summary>
        public event Action<int, bool> Walked;

        /// <summary>Shows these, from now on as they are.</summary>
        /// <param name="thumbnails">The pictures.</param>
        /// <param name="pictureWidth">Pixels in a row of each.</param>
        /// <param name="pictureHeight">Rows of each.</param>
        /// <param name="side">Of a picture on the screen.</param>
        public void Show(IThumbnails thumbnails, int pictureWidth, int pictureHeight, float side)
        {
            var now = new ThumbnailLayout(width - BarWidth, side, pictureWidth, pictureHeight);
            shown = thumbnails;
            int rows = now.RowsOf(thumbnails.Ids.Count);
            if (!now.Equals(layout))
            {
                layout = now;
                seen.Clear();
                list.itemsSource = Array.Empty<int>();
                list.fixedItemHeight = layout.RowHeight;
                list.itemsSource = new int[rows];
                list.Rebuild();
            }
            else if (rows != (list.itemsSource?.Count ?? 0)) list.itemsSource = new int[rows];
            else list.RefreshItems();
        }

        /// <summary>The same pictures with other labels, or others chosen.</summary>
        public void Mark()
        {
            foreach (ThumbnailRow row in seen) row.Mark(shown);
        }

        /// <summary>Brings a place into sight.</summary>
        public void ScrollTo(int place)
        {
            if (layout != null && place >= 0) list.ScrollToItem(place / layout.Columns);
        }

        /// <summary>Takes the keyboard.</summary>
        public void TakeFocus() => list.Focus();

        ThumbnailRow Made()
        {
            var row = new ThumbnailRow(layout);
            row.RegisterCallback<PointerDownEvent>(down =>
            {
                int id = row.At(down.localPosition);
                if (down.button != 0 || id < 0) return;
                TakeFocus();
                Pressed?.Invoke(id, down.shiftKey, down.ctrlKey || down.commandKey);
            });
            return row;
        }

        void Bind(ThumbnailRow row, int index)
        {
            seen.Add(row);
            row.Show(shown, index * layout.Columns);
        }

        void Press(KeyDownEvent pressed)
        {
            if (layout == null || pressed.ctrlKey || pressed.commandKey || pressed.altKey) return;
            int places = pressed.keyCode switch
            {
                KeyCode.LeftArrow => -1,
                KeyCode.RightArrow => 1,
                KeyCode.UpArrow => -layout.Columns,
                KeyCode.DownArrow => layout.Columns,
                KeyCode.PageUp => -PageRows * layout.Columns,
                KeyCode.PageDown => PageRows * layout.Columns,
                KeyCode.Home => -int.MaxValue,
                KeyCode.End => int.MaxValue,
                _ => 0,
            };
            if (places == 0) return;
            Walked?.Invoke(places, pressed.shiftKey);
            pressed.StopPropagation();
        }
    }
}
