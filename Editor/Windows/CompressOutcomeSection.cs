using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, below: the original and the chosen model side by side, and the images of which they say different things.</summary>
    sealed class CompressOutcomeSection
    {
        const int MostDifferences = 13;

        readonly CompressSession session;
        readonly VisualElement pair, row, card;
        readonly CompressSideView before, after;
        readonly Label differences;
        readonly List<CompressDifferenceView> views = new List<CompressDifferenceView>();
        CompressChoice shownBefore, shownAfter;
        bool shownDark;

        public CompressOutcomeSection(VisualElement root, CompressSession session)
        {
            this.session = session;
            pair = root.Q("pair");
            before = new CompressSideView(root.Q("before"));
            after = new CompressSideView(root.Q("after"));
            card = root.Q("differences");
            differences = root.Q<Label>("differences-about");
            row = root.Q("differences-row");
        }

        public void Refresh()
        {
            CompressSelection selection = session.Selection;
            pair.style.display = card.style.display = selection.Chosen == null ? DisplayStyle.None : DisplayStyle.Flex;
            bool isDark = EditorGUIUtility.isProSkin;
            if (selection.Chosen == null || selection.Chosen == shownAfter && selection.Curve.Original == shownBefore && isDark == shownDark) return;
            (shownBefore, shownAfter, shownDark) = (selection.Curve.Original, selection.Chosen, isDark);
            before.Show(shownBefore);
            after.Show(shownAfter);
            ShowDifferences(selection);
        }

        void ShowDifferences(CompressSelection selection)
        {
            CompressCurve curve = selection.Curve;
            IReadOnlyList<CompressDifference> found = selection.Differences;
            int right = found.Count(each => each.Before == each.Truth), mended = found.Count(each => each.After == each.Truth);
            differences.text = curve.Validation == null ? "The images that this curve was measured on are not at hand: choose them again, and compress."
                : found.Count == 0 ? $"Both say the same of all {Count(curve.Validation.Count)} images."
                : $"Of {Count(curve.Validation.Count)} images the two say different things of {Count(found.Count)}: the original is right of {Count(right)} of these, the chosen model of {Count(mended)}.";
            bool isImage = curve.Validation != null & ImageForm.TryOf(curve.Subject.Model.Network.Input, out ImageForm form);
            int shown = isImage ? System.Math.Min(MostDifferences, found.Count) : 0;
            while (views.Count < shown)
            {
                views.Add(new CompressDifferenceView());
                row.Add(views[views.Count - 1]);
            }
            for (int i = 0; i < views.Count; i++)
            {
                views[i].style.display = i < shown ? DisplayStyle.Flex : DisplayStyle.None;
                if (i < shown) views[i].Show(found[i], form);
            }
        }

        static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
