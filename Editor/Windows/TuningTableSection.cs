using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, third: a live table of all trials, sorted by any column; a tick compares a trial's curve.</summary>
    sealed class TuningTableSection
    {
        const float Border = 16;

        readonly TuningSession session;
        readonly VisualElement header, table;
        readonly Label empty;
        readonly ListView list;
        readonly List<TuningTrial> shown = new List<TuningTrial>();
        readonly List<Button> titles = new List<Button>();
        IReadOnlyList<TuningColumn> columns = new TuningColumn[0];
        TuningPlan plan;
        int sorted = TuningColumns.Accuracy;
        bool descends;

        public TuningTableSection(VisualElement root, TuningSession session)
        {
            this.session = session;
            header = root.Q("table-header");
            table = root.Q("table");
            empty = root.Q<Label>("table-empty");
            list = root.Q<ListView>("table-rows");
            list.makeItem = Make;
            list.bindItem = Bind;
            list.itemsSource = shown;
        }

        public void Refresh()
        {
            TuningBoard board = session.Run.Board;
            empty.style.display = board == null ? DisplayStyle.Flex : DisplayStyle.None;
            table.style.display = board == null ? DisplayStyle.None : DisplayStyle.Flex;
            if (board == null) return;
            if (board.Plan != plan) Begin(board);
            shown.Clear();
            shown.AddRange(TuningColumns.Sorted(board, columns[sorted], descends));
            list.RefreshItems();
        }

        // Another search has other columns.
        void Begin(TuningBoard board)
        {
            plan = board.Plan;
            columns = TuningColumns.Of(board);
            (sorted, descends) = (TuningColumns.Accuracy, false);
            header.Clear();
            titles.Clear();
            for (int i = 0; i < columns.Count; i++)
            {
                int column = i;
                var title = new Button(() => Sort(column)) { name = "table-title" };
                title.AddToClassList("tuning-table__title");
                title.style.width = columns[i].Width;
                titles.Add(title);
                header.Add(title);
            }
            table.style.width = columns.Sum(column => column.Width) + Border;
            ShowTitles();
            list.Rebuild();
        }

        void Sort(int column)
        {
            descends = column == sorted && !descends;
            sorted = column;
            ShowTitles();
            Refresh();
        }

        void ShowTitles()
        {
            for (int i = 0; i < titles.Count; i++)
            {
                titles[i].text = columns[i].Title + (i != sorted ? "" : descends ? " \u2191" : " \u2193");
                titles[i].tooltip = $"{columns[i].About}. Press to sort by it, again for the other way around";
                titles[i].EnableInClassList("tuning-table__title--sorted", i == sorted);
            }
        }

        VisualElement Make()
        {
            var row = new VisualElement { name = "table-row" };
            row.AddToClassList("tuning-table__row");
            var tick = new Toggle { name = "table-tick" };
            tick.AddToClassList("tuning-table__tick");
            tick.style.width = columns[0].Width;
            tick.RegisterValueChangedCallback(changed =>
            {
                if (tick.userData is int trial && !session.Choose(trial, changed.newValue)) tick.SetValueWithoutNotify(!changed.newValue);
            });
            row.Add(tick);
            foreach (TuningColumn column in columns.Skip(1))
            {
                var cell = new Label();
                cell.AddToClassList("tuning-table__cell");
                cell.style.width = column.Width;
                row.Add(cell);
            }
            return row;
        }

        void Bind(VisualElement row, int index)
        {
            TuningTrial trial = shown[index];
            var tick = (Toggle)row[0];
            tick.userData = trial.Index;
            tick.text = columns[0].Text(trial);
            tick.tooltip = $"Compare the learning curve of trial {trial.Index}";
            bool isChosen = session.Chosen.Contains(trial.Index);
            tick.SetValueWithoutNotify(isChosen);
            for (int i = 1; i < columns.Count; i++) ((Label)row[i]).text = columns[i].Text(trial);
            row.EnableInClassList("tuning-table__row--best", trial == session.Run.Board.Best);
            row.EnableInClassList("tuning-table__row--chosen", isChosen);
            row.EnableInClassList("tuning-table__row--out", trial.State == TrialState.StoppedEarly || trial.State == TrialState.Failed);
            row.EnableInClassList("tuning-table__row--working", trial.State == TrialState.UnderWay);
        }
    }
}
