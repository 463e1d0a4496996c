using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, second: what is varied, row by row.</summary>
    sealed class TuningSpaceSection
    {
        readonly TuningSession session;
        readonly List<TuningSpaceRow> rows = new List<TuningSpaceRow>();
        readonly Label summary;

        public TuningSpaceSection(VisualElement root, TuningSession session, VisualTreeAsset rowTree)
        {
            this.session = session;
            summary = root.Q<Label>("space-summary");
            root.Q<Button>("space-usual").clicked += () => session.Change(settings => settings.Space.UseUsual());
            foreach (Hyperparameter each in Hyperparameter.All)
            {
                var row = new TuningSpaceRow(session, each, rowTree);
                rows.Add(row);
                root.Q("space-rows").Add(row.Root);
            }
        }

        public void Refresh()
        {
            foreach (TuningSpaceRow row in rows) row.Refresh();
            int varied = session.Settings.Space.Rows.Count(row => row.How != VariationKind.Fixed);
            summary.text = varied == 0 ? "Nothing is varied yet." : $"{varied.ToString(CultureInfo.InvariantCulture)} of {rows.Count.ToString(CultureInfo.InvariantCulture)} are varied; the others are the same in all trials.";
        }
    }
}
