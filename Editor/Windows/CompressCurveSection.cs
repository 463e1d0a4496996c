using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, above: accuracy against size, the slider that chooses a point of it, and how the work goes.</summary>
    sealed class CompressCurveSection
    {
        const float Width = 560, Height = 232;

        readonly CompressSession session;
        readonly HelpBox problem, advice;
        readonly Label doing, verdict, about;
        readonly ProgressBar progress;
        readonly SliderInt choice;
        readonly Button refine;
        readonly LinePlot plot = new LinePlot("Accuracy against size", PlotAxis.Logarithmic("bytes of the file", Bytes), PlotAxis.Linear("right", Percent), Width, Height)
        {
            name = "size-curve", tooltip = "Each point is a model: press one to choose it, or use the arrow keys and Enter", EmptyText = "Each round of pruning will be a point here: a model of its own, which can be chosen.",
        };
        CompressCurve shown;
        bool shownDark;

        public CompressCurveSection(VisualElement root, CompressSession session)
        {
            this.session = session;
            problem = root.Q<HelpBox>("problem");
            advice = root.Q<HelpBox>("advice");
            doing = root.Q<Label>("doing");
            verdict = root.Q<Label>("verdict");
            about = root.Q<Label>("about");
            progress = root.Q<ProgressBar>("progress");
            root.Q("curve-place").Insert(0, plot);
            plot.Pressed += point => session.Choose(point);
            choice = root.Q<SliderInt>("choice");
            choice.RegisterValueChangedCallback(changed => session.Choose(changed.newValue));
            refine = root.Q<Button>("refine");
            refine.clicked += () => session.Refine();
        }

        public void Refresh()
        {
            problem.text = session.Problem ?? "";
            Show(problem, session.Problem != null);
            bool isRunning = session.State == CompressState.Compressing || session.State == CompressState.Refining;
            string obstacle = isRunning ? null : session.Obstacle;
            // What was refused already says what to do.
            advice.text = obstacle ?? "";
            Show(advice, obstacle != null && session.Problem != obstacle);
            doing.text = session.Doing == null ? "" : session.Seconds > 0 ? $"{session.Doing}, {session.Seconds.ToString("0", CultureInfo.InvariantCulture)} s" : session.Doing;
            Show(progress, isRunning);
            progress.value = session.Progress;
            refine.SetEnabled(session.Selection.Chosen != null && session.IsReady && session.IsCurrent);
            ShowCurve();
            ShowChosen(isRunning);
        }

        void ShowCurve()
        {
            CompressSelection selection = session.Selection;
            if (selection.Curve != shown || shownDark != EditorGUIUtility.isProSkin)
            {
                (shown, shownDark) = (selection.Curve, EditorGUIUtility.isProSkin);
                plot.Show(shown == null ? new PlotLine[0] : Lines(shown));
            }
            plot.Marked = selection.Index;
        }

        void ShowChosen(bool isRunning)
        {
            CompressSelection selection = session.Selection;
            int points = selection.Curve?.Points.Count ?? 0;
            Show(choice, points > 0);
            Show(refine, points > 0);
            choice.SetEnabled(points > 1 && !(isRunning && session.State == CompressState.Refining));
            if (points > 0) choice.highValue = points - 1;
            if (selection.Index >= 0 && choice.value != selection.Index) choice.SetValueWithoutNotify(selection.Index);
            if (selection.Chosen == null)
            {
                (verdict.text, about.text) = ("", "Compress takes weights away round by round, and trains the others to take over what they did. Then choose how small the model is to be.");
                return;
            }
            verdict.text = Verdict(selection.Curve.Original, selection.Chosen);
            about.text = session.IsCurrent || isRunning ? $"{Words.OfStage(selection.Chosen.Point.Stage)}. Measured on {Data(selection.Curve)}." : "Model, images or settings have changed since this curve was made.";
        }

        static string Data(CompressCurve curve) => curve.Validation == null ? $"images that are not at hand ({curve.Data})" : $"{curve.Validation.Count.ToString("N0", CultureInfo.InvariantCulture)} validation images of {curve.Data}";

        static IReadOnlyList<PlotLine> Lines(CompressCurve curve) => new[]
        {
            new PlotLine("compressed", Skin.Training, curve.Points.Select(Point).ToArray()) { HasDots = true },
            new PlotLine("original", Skin.Validation, new[] { Point(curve.Original) }) { HasDots = true },
        };

        static PlotPoint Point(CompressChoice each) => new PlotPoint(each.Point.Bytes, each.Point.Accuracy, $"{Percent(each.Point.Accuracy)} right, {each.Point.Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes, {Percent(each.Point.Zeros)} zeros");

        static string Verdict(CompressChoice before, CompressChoice after)
        {
            double points = 100 * (after.Point.Accuracy - before.Point.Accuracy), faster = before.Microseconds / after.Microseconds;
            string right = System.Math.Abs(points) < 0.005 ? "as often right" : $"{System.Math.Abs(points).ToString("0.00", CultureInfo.InvariantCulture)} points {(points < 0 ? "less" : "more")} often right";
            string fast = faster >= 1 ? $"{Times(faster)} times as fast" : $"{Times(1 / faster)} times slower";
            return $"{Times((double)before.Point.Bytes / after.Point.Bytes)} times smaller, {right}, {fast}.";
        }

        static string Times(double factor) => factor.ToString("0.0", CultureInfo.InvariantCulture);
        static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
        static string Bytes(double bytes) => bytes >= 1000 ? (bytes / 1000).ToString("0.##", CultureInfo.InvariantCulture) + " kB" : bytes.ToString("0", CultureInfo.InvariantCulture);

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
