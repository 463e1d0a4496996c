using System.Collections.Generic;
using System.Globalization;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>One of the two models that are compared: its figures, and its weights.</summary>
    sealed class CompressSideView
    {
        const float Side = 64;

        readonly Label bytes, zeros, right, time;
        readonly VisualElement weights;
        readonly List<WeightView> views = new List<WeightView>();

        /// <param name="root">Its card.</param>
        public CompressSideView(VisualElement root)
        {
            bytes = root.Q<Label>("bytes");
            zeros = root.Q<Label>("zero-share");
            right = root.Q<Label>("right");
            time = root.Q<Label>("time");
            weights = root.Q("weights");
        }

        public void Show(CompressChoice choice)
        {
            bytes.text = choice.Point.Bytes.ToString("N0", CultureInfo.InvariantCulture);
            zeros.text = Percent(choice.Point.Zeros, "0.0");
            right.text = Percent(choice.Point.Accuracy, "0.00");
            time.text = choice.Microseconds.ToString("0.0", CultureInfo.InvariantCulture);
            while (views.Count < choice.Weights.Count)
            {
                views.Add(new WeightView(Side));
                weights.Add(views[views.Count - 1]);
            }
            for (int i = 0; i < views.Count; i++)
            {
                views[i].style.display = i < choice.Weights.Count ? DisplayStyle.Flex : DisplayStyle.None;
                if (i < choice.Weights.Count) views[i].Show(choice.Weights[i], false);
            }
        }

        static string Percent(double share, string format) => (100 * share).ToString(format, CultureInfo.InvariantCulture) + " %";
    }
}
