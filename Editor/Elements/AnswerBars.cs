using System;
using System.Collections.Generic;
using System.Globalization;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>What a classifier says: a row per class with its probability as a bar; the likeliest stands out.</summary>
    sealed class AnswerBars : VisualElement
    {
        readonly List<Row> rows = new List<Row>();

        public AnswerBars() => AddToClassList("graft-answers");

        /// <summary>Shows probabilities.</summary>
        /// <param name="names">The classes.</param>
        /// <param name="probabilities">One each, 0 … 1; none: all bars are empty.</param>
        public void Show(IReadOnlyList<string> names, IReadOnlyList<float> probabilities)
        {
            for (; rows.Count > names.Count; rows.RemoveAt(rows.Count - 1)) rows[rows.Count - 1].RemoveFromHierarchy();
            while (rows.Count < names.Count)
            {
                rows.Add(new Row());
                Add(rows[rows.Count - 1]);
            }
            int likeliest = -1;
            for (int i = 0; i < probabilities.Count; i++)
                if (likeliest < 0 || probabilities[i] > probabilities[likeliest]) likeliest = i;
            for (int i = 0; i < names.Count; i++) rows[i].Show(names[i], i < probabilities.Count ? probabilities[i] : 0, i == likeliest);
        }

        sealed class Row : VisualElement
        {
            readonly Label title = new Label(), percent = new Label();
            readonly VisualElement bar = new VisualElement(), track = new VisualElement();

            public Row()
            {
                AddToClassList("graft-answer");
                title.AddToClassList("graft-answer__name");
                track.AddToClassList("graft-answer__track");
                bar.AddToClassList("graft-answer__bar");
                percent.AddToClassList("graft-answer__percent");
                track.Add(bar);
                Add(title);
                Add(track);
                Add(percent);
            }

            public void Show(string label, float probability, bool isLikeliest)
            {
                title.text = label;
                title.tooltip = label;
                bar.style.width = Length.Percent((float)Math.Round(100 * probability, 1));
                percent.text = (100 * probability).ToString("0", CultureInfo.InvariantCulture) + " %";
                EnableInClassList("graft-answer--likeliest", isLikeliest);
            }
        }
    }
}
