using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's foot: the strongest units of the first layer by their weights, as images. A unit stays at its place while it is among them.</summary>
    sealed class SightStrongestSection
    {
        const float PictureSide = 84;

        readonly SightSession session;
        readonly VisualElement section;
        readonly PixelView[] pictures = new PixelView[SightEngine.MostStrongest];
        readonly Label[] captions = new Label[SightEngine.MostStrongest];
        readonly SightUnit[] shown = new SightUnit[SightEngine.MostStrongest];
        readonly Color32[] colours = new Color32[DigitCentring.PixelCount];
        SightView shownView;
        bool shownDark;

        public SightStrongestSection(VisualElement root, SightSession session)
        {
            this.session = session;
            section = root.Q("strongest");
            for (int i = 0; i < pictures.Length; i++)
            {
                var place = new VisualElement();
                place.AddToClassList("sight-strong");
                place.Add(pictures[i] = new PixelView(PictureSide, PictureSide) { tooltip = "A unit's weights: orange where it looks for ink, blue where it wants none" });
                place.Add(captions[i] = new Label { name = "strong-says" });
                captions[i].AddToClassList("sight-layer__figure");
                root.Q("strongest-place").Add(place);
            }
        }

        public void Refresh()
        {
            SightView view = session.View;
            bool isDark = UnityEditor.EditorGUIUtility.isProSkin;
            section.style.display = view == null || view.Strongest.Count == 0 ? DisplayStyle.None : DisplayStyle.Flex;
            if (view == null || view == shownView && isDark == shownDark) return;
            var waiting = new Queue<SightUnit>(view.Strongest.Where(unit => shown.All(each => each?.Pattern != unit.Pattern)));
            for (int i = 0; i < shown.Length; i++)
            {
                float[] before = shown[i]?.Pattern;
                shown[i] = view.Strongest.FirstOrDefault(unit => unit.Pattern == before) ?? (waiting.Count > 0 ? waiting.Dequeue() : null);
                if (shown[i] == null) ShowNothing(i);
                else Show(i, shown[i].Pattern != before || isDark != shownDark);
            }
            (shownView, shownDark) = (view, isDark);
        }

        void ShowNothing(int place)
        {
            pictures[place].ShowNothing();
            captions[place].text = "";
        }

        void Show(int place, bool isOther)
        {
            SightUnit unit = shown[place];
            captions[place].text = $"{unit.Unit}: {unit.Value.ToString("0.00", CultureInfo.InvariantCulture)}";
            if (!isOther) return;
            float most = unit.Pattern.Max(Math.Abs);
            for (int i = 0; i < colours.Length; i++) colours[i] = Skin.Signed(unit.Pattern[i], most);
            pictures[place].Show(DigitCentring.Side, DigitCentring.Side, colours);
        }
    }
}
