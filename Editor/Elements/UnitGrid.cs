using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The units of a layer as a nearly square field, each with the colour of its value. Units are pointed at, pressed, and reached with the arrow keys.</summary>
    sealed class UnitGrid : VisualElement
    {
        readonly int units, columns, rows;
        readonly float cell;
        readonly PixelView picture;
        readonly VisualElement mark = new VisualElement { pickingMode = PickingMode.Ignore };
        readonly Color32[] colours;
        int pointed = -1, marked = -1;

        /// <param name="units">How many there are, at least one.</param>
        /// <param name="width">In pixels; the height follows.</param>
        public UnitGrid(int units, float width)
        {
            this.units = units;
            columns = (int)Math.Ceiling(Math.Sqrt(units));
            rows = (units + columns - 1) / columns;
            cell = width / columns;
            colours = new Color32[columns * rows];
            picture = new PixelView(width, cell * rows) { pickingMode = PickingMode.Ignore };
            AddToClassList("graft-units");
            focusable = true;
            style.width = width;
            style.height = cell * rows;
            Add(picture);
            mark.AddToClassList("graft-units__mark");
            Add(mark);
            Marked = -1;
            RegisterCallback<PointerMoveEvent>(moved => Point(At(moved.localPosition)));
            RegisterCallback<PointerLeaveEvent>(_ => Point(-1));
            RegisterCallback<PointerDownEvent>(down =>
            {
                int unit = At(down.localPosition);
                if (down.button != 0 || unit < 0) return;
                Focus();
                Pressed?.Invoke(unit);
            });
            RegisterCallback<KeyDownEvent>(Press);
        }

        /// <summary>Raised with the unit under the pointer when that is another; -1 for none.</summary>
        public event Action<int> Pointed;

        /// <summary>Raised with a unit that was pressed, or reached with the arrow keys.</summary>
        public event Action<int> Pressed;

        /// <summary>The unit with a frame around it; -1 for none.</summary>
        public int Marked
        {
            get => marked;
            set
            {
                marked = value < units ? value : -1;
                mark.style.display = marked < 0 ? DisplayStyle.None : DisplayStyle.Flex;
                if (marked < 0) return;
                mark.style.left = marked % columns * cell;
                mark.style.top = marked / columns * cell;
                mark.style.width = mark.style.height = cell;
            }
        }

        /// <summary>Shows values.</summary>
        /// <param name="values">One per unit.</param>
        /// <param name="most">The size from which on a value has its full colour.</param>
        /// <param name="isStill">Which units are grey, as they hardly ever vary.</param>
        public void Show(float[] values, float most, Func<int, bool> isStill)
        {
            for (int unit = 0; unit < units; unit++) colours[unit] = isStill(unit) ? (Color32)Skin.Grid : Skin.Signed(values[unit], most);
            picture.Show(columns, rows, colours);
        }

        /// <summary>Is empty.</summary>
        public void ShowNothing() => picture.ShowNothing();

        int At(Vector2 place)
        {
            int column = (int)Math.Floor(place.x / cell), row = (int)Math.Floor(place.y / cell), unit = row * columns + column;
            return column >= 0 && column < columns && row >= 0 && unit < units ? unit : -1;
        }

        void Point(int unit)
        {
            if (unit == pointed) return;
            pointed = unit;
            Pointed?.Invoke(unit);
        }

        void Press(KeyDownEvent pressed)
        {
            int by = pressed.keyCode == KeyCode.LeftArrow ? -1 : pressed.keyCode == KeyCode.RightArrow ? 1 : pressed.keyCode == KeyCode.UpArrow ? -columns : pressed.keyCode == KeyCode.DownArrow ? columns : 0;
            if (by == 0 || pressed.ctrlKey || pressed.commandKey) return;
            int unit = marked < 0 ? 0 : marked + by;
            if (unit >= 0 && unit < units) Pressed?.Invoke(unit);
            pressed.StopPropagation();
        }
    }
}
