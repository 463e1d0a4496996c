using System;
using System.Globalization;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, below: a unit, what it gives, and what it looks for.</summary>
    sealed class SightUnitSection
    {
        const float PictureSide = 168;

        readonly SightSession session;
        readonly VisualElement empty, known;
        readonly Label title, value, what;
        readonly PixelView pattern = new PixelView(PictureSide, PictureSide) { tooltip = "Orange where ink raises the unit's sum, blue where it lowers it" };
        readonly Color32[] colours = new Color32[DigitCentring.PixelCount];
        SightUnit shown;
        bool isShown, shownDark;

        public SightUnitSection(VisualElement root, SightSession session)
        {
            this.session = session;
            empty = root.Q("unit-empty");
            known = root.Q("unit-known");
            title = root.Q<Label>("unit-title");
            value = root.Q<Label>("unit-value");
            what = root.Q<Label>("unit-what");
            root.Q("unit-place").Add(pattern);
        }

        public void Refresh()
        {
            bool isDark = UnityEditor.EditorGUIUtility.isProSkin;
            SightUnit unit = session.View?.Unit;
            if (isShown && unit == shown && isDark == shownDark) return;
            (isShown, shown, shownDark) = (true, unit, isDark);
            empty.style.display = unit == null ? DisplayStyle.Flex : DisplayStyle.None;
            known.style.display = unit == null ? DisplayStyle.None : DisplayStyle.Flex;
            if (unit == null) return;
            SightLayer layer = session.Engine.Layers[unit.Layer];
            UnitRanges ranges = session.Engine.Ranges;
            bool isOutput = unit.Layer == session.Engine.Layers.Count - 1;
            title.text = $"{unit.Layer + 1}  {layer.Name}, {(isOutput ? $"the output of \"{session.Model.Classes[unit.Unit]}\"" : $"unit {unit.Unit}")}";
            value.text = $"{Number(unit.Value)} now; {Number(ranges.Least(layer.Last, unit.Unit))} … {Number(ranges.Greatest(layer.Last, unit.Unit))} over {ranges.Examples} drawn digits"
                + (ranges.IsStill(layer.Last, unit.Unit) ? ": it never varies" : "");
            what.text = unit.IsWeights ? "Its weights: what it looks for" : "What in the drawing drives it: gradient times ink";
            float most = unit.Pattern.Max(Math.Abs);
            for (int i = 0; i < colours.Length; i++) colours[i] = Skin.Signed(unit.Pattern[i], most);
            pattern.Show(DigitCentring.Side, DigitCentring.Side, colours);
        }

        // The sum makes a negative zero a plain one.
        static string Number(float number) => (Math.Round(number, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);
    }
}
