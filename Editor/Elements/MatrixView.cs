using System;
using System.Collections.Generic;
using System.Globalization;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A confusion matrix: a row per true class, a column per answer, counts in the cells, coloured by their share of the row; right answers green, wrong ones red.</summary>
    sealed class MatrixView : VisualElement
    {
        readonly float side;
        readonly List<Label> cells = new List<Label>(), across = new List<Label>(), down = new List<Label>();
        readonly Label empty = new Label();
        IReadOnlyList<string> classes = Array.Empty<string>();

        /// <param name="side">Width and height in pixels, names of the classes with it.</param>
        /// <param name="empty">What stands there before there is a matrix.</param>
        public MatrixView(float side, string empty)
        {
            this.side = side;
            AddToClassList("graft-matrix");
            style.width = style.height = side;
            this.empty.text = empty;
            this.empty.AddToClassList("graft-matrix__empty");
            Add(this.empty);
        }

        /// <summary>Shows counts.</summary>
        /// <param name="names">The classes, in the order of rows and columns.</param>
        /// <param name="counts">counts(truth, answer).</param>
        public void Show(IReadOnlyList<string> names, Func<int, int, int> counts)
        {
            classes = names;
            empty.style.display = names.Count == 0 ? DisplayStyle.Flex : DisplayStyle.None;
            int count = names.Count;
            float cell = count == 0 ? 0 : (float)Math.Floor(side / (count + 1));
            Fill(across, count, "graft-matrix__answer");
            Fill(down, count, "graft-matrix__truth");
            Fill(cells, count * count, "graft-matrix__cell");
            for (int truth = 0; truth < count; truth++)
            {
                Put(down[truth], names[truth], 0, (truth + 1) * cell, cell, "These are " + names[truth]);
                Put(across[truth], names[truth], (truth + 1) * cell, 0, cell, "Taken for " + names[truth]);
                int total = 0;
                for (int answer = 0; answer < count; answer++) total += counts(truth, answer);
                for (int answer = 0; answer < count; answer++) Colour(truth, answer, counts(truth, answer), total, cell);
            }
        }

        void Colour(int truth, int answer, int count, int total, float cell)
        {
            Label label = cells[truth * classes.Count + answer];
            string share = total == 0 ? "" : $" of {total} ({(100.0 * count / total).ToString("0.0", CultureInfo.InvariantCulture)} %)";
            Put(label, count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture), (answer + 1) * cell, (truth + 1) * cell, cell,
                truth == answer ? $"{classes[truth]}: {count}{share} right" : $"{classes[truth]} taken for {classes[answer]}: {count}{share}");
            Color colour = truth == answer ? Skin.Best : Skin.Wrong;
            // A wrong answer in twenty is to be seen: the square root lifts small shares.
            colour.a = total == 0 ? 0 : (float)Math.Sqrt((double)count / total) * 0.85f;
            label.style.backgroundColor = colour;
        }

        static void Put(Label label, string text, float left, float top, float cell, string tooltip)
        {
            label.text = text;
            label.tooltip = tooltip;
            label.style.left = left;
            label.style.top = top;
            label.style.width = label.style.height = cell - 1;
            label.style.fontSize = cell < 22 ? 8 : cell < 28 ? 9 : 11;
        }

        void Fill(List<Label> labels, int count, string styleClass)
        {
            for (; labels.Count > count; labels.RemoveAt(labels.Count - 1)) labels[labels.Count - 1].RemoveFromHierarchy();
            while (labels.Count < count)
            {
                var label = new Label();
                label.AddToClassList(styleClass);
                labels.Add(label);
                Add(label);
            }
        }
    }
}
