using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A model's matrices of weights as pictures: where they are not zero, or their signs.</summary>
    sealed class WeightsFoldout : Foldout
    {
        const float Side = 128;

        readonly IReadOnlyList<WeightGrid> grids;
        readonly List<WeightView> views = new List<WeightView>();
        readonly Toggle signed = new Toggle("Show signs") { name = "signed", tooltip = "Show whether weights are above zero (orange) or below (blue), instead of where they are not zero" };

        public WeightsFoldout(IReadOnlyList<WeightGrid> grids)
        {
            this.grids = grids;
            name = viewDataKey = "graft-report-weights";
            text = $"Weights ({grids.Count})";
            value = false;
            signed.RegisterValueChangedCallback(changed =>
            {
                if (ReferenceEquals(changed.target, signed)) Refresh();
                // It is the toggle's change, not the foldout's.
                changed.StopPropagation();
            });
            Add(signed);
            var row = new VisualElement();
            row.AddToClassList("graft-row");
            row.AddToClassList("graft-row--wrap");
            Add(row);
            foreach (WeightGrid _ in grids)
            {
                views.Add(new WeightView(Side));
                row.Add(views[views.Count - 1]);
            }
            Refresh();
        }

        /// <summary>Shows them in the skin's colours.</summary>
        public void Refresh()
        {
            for (int i = 0; i < views.Count; i++) views[i].Show(grids[i], signed.value);
        }
    }
}
