using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, below: the learning curves of the trials that are chosen, compared.</summary>
    sealed class TuningCurvesSection
    {
        const float Width = 520, Height = 216;
        const string Empty = "Tick trials in the table, or press their lines in the plot, to compare how they learned.";
        static readonly string[] Shown = { "Loss", "Right answers" };

        readonly TuningSession session;
        readonly DropdownField kind;
        readonly Button none;
        readonly LinePlot losses = new LinePlot("Validation loss", PlotAxis.Linear("epoch"), PlotAxis.Linear("loss"), Width, Height)
        {
            name = "curves-loss", tooltip = "The validation loss of the chosen trials after each epoch, the mean of the folds; point at a line, or use the arrow keys, to read it", EmptyText = Empty,
        };
        readonly LinePlot accuracies = new LinePlot("Right in validation", PlotAxis.Linear("epoch"), PlotAxis.Linear("right", TuningProgressSection.Percent), Width, Height)
        {
            name = "curves-accuracy", tooltip = "How many validation images the chosen trials got right after each epoch, the mean of the folds; point at a line, or use the arrow keys, to read it", EmptyText = Empty,
        };

        public TuningCurvesSection(VisualElement root, TuningSession session)
        {
            this.session = session;
            root.Q("curves-place").Add(losses);
            root.Q("curves-place").Add(accuracies);
            kind = root.Q<DropdownField>("curves-kind");
            kind.choices = Shown.ToList();
            kind.SetValueWithoutNotify(Shown[0]);
            kind.RegisterValueChangedCallback(_ => Refresh());
            none = root.Q<Button>("curves-none");
            none.clicked += session.ChooseNone;
        }

        public void Refresh()
        {
            bool showsLoss = kind.value == Shown[0];
            losses.style.display = showsLoss ? DisplayStyle.Flex : DisplayStyle.None;
            accuracies.style.display = showsLoss ? DisplayStyle.None : DisplayStyle.Flex;
            TuningBoard board = session.Run.Board;
            int[] chosen = board == null ? new int[0] : session.Chosen.Where(trial => trial < board.Trials.Count).ToArray();
            none.SetEnabled(chosen.Length > 0);
            losses.Show(chosen.Select((trial, i) => Line(board.Trials[trial], i, point => point.ValidationLoss, loss => $"loss {loss:0.0000}")).ToArray());
            accuracies.Show(chosen.Select((trial, i) => Line(board.Trials[trial], i, point => point.ValidationAccuracy, TuningProgressSection.Percent)).ToArray());
        }

        static PlotLine Line(TuningTrial trial, int index, System.Func<CurvePoint, double> figure, System.Func<double, string> text) => new PlotLine(
            $"trial {trial.Index}", Skin.Line(index), trial.Curve.Select(point => new PlotPoint(point.Epoch, figure(point), $"trial {trial.Index}, epoch {point.Epoch}: {text(figure(point))}")).ToArray());
    }
}
