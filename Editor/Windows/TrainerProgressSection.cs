using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Logging;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right: curves, figures, what the curve says, and the log.</summary>
    sealed class TrainerProgressSection
    {
        const float CurveWidth = 432, CurveHeight = 216;

        readonly TrainerSession session;
        readonly HelpBox problem, advice;
        readonly Label epoch, accuracy, accuracyName, speed, left, doing, verdict, logEmpty;
        readonly ProgressBar progress;
        readonly ListView log;
        readonly CurveChart accuracies = new CurveChart(CurveKind.Accuracy, CurveWidth, CurveHeight) { name = "curve-accuracy", tooltip = "How many images were right after each epoch; point at an epoch, or use the arrow keys, to read it" };
        readonly CurveChart losses = new CurveChart(CurveKind.Loss, CurveWidth, CurveHeight) { name = "curve-loss", tooltip = "The loss after each epoch; the best epoch is the one with the lowest validation loss" };
        readonly List<LogLine> lines = new List<LogLine>();
        IReadOnlyList<CurvePoint> shown;
        LogLine lastLine;

        public TrainerProgressSection(VisualElement root, TrainerSession session)
        {
            this.session = session;
            problem = root.Q<HelpBox>("problem");
            advice = root.Q<HelpBox>("advice");
            epoch = root.Q<Label>("figure-epoch");
            accuracy = root.Q<Label>("figure-accuracy");
            accuracyName = root.Q<Label>("figure-accuracy-name");
            speed = root.Q<Label>("figure-speed");
            left = root.Q<Label>("figure-left");
            doing = root.Q<Label>("doing");
            progress = root.Q<ProgressBar>("progress");
            verdict = root.Q<Label>("verdict");
            logEmpty = root.Q<Label>("log-empty");
            root.Q("curves").Add(accuracies);
            root.Q("curves").Add(losses);
            log = root.Q<ListView>("log");
            log.makeItem = MakeLine;
            log.bindItem = BindLine;
            log.itemsSource = lines;
        }

        public void Refresh()
        {
            problem.text = session.Problem ?? "";
            Show(problem, session.Problem != null);
            string obstacle = session.Run.IsUnderWay ? null : session.Obstacle;
            // What was refused already says what to do.
            advice.text = obstacle ?? "";
            Show(advice, obstacle != null && session.Problem != obstacle);
            ShowFigures(session.Run.Standing);
            ShowCurve(session.Run.Standing);
            ShowLog();
        }

        void ShowFigures(TrainerStanding standing)
        {
            TrainingReport report = standing.Report;
            CurvePoint? last = standing.Curve.Count > 0 ? standing.Curve[standing.Curve.Count - 1] : (CurvePoint?)null;
            epoch.text = report != null && session.Run.IsUnderWay ? $"{report.Epoch} of {report.MaxEpochs}" : standing.Curve.Count > 0 ? $"{standing.Curve.Count}" : "-";
            CurvePoint? counts = standing.BestEpoch > 0 ? standing.Curve[standing.BestEpoch - 1] : last;
            bool validated = counts is CurvePoint point && !double.IsNaN(point.ValidationAccuracy);
            accuracy.text = counts is CurvePoint known ? Percent(validated ? known.ValidationAccuracy : known.TrainingAccuracy) : report != null && !double.IsNaN(report.Accuracy) ? Percent(report.Accuracy) : "-";
            accuracyName.text = standing.BestEpoch > 0 ? $"right in validation, best epoch {standing.BestEpoch}" : "right in training";
            speed.text = report != null && report.ImagesPerSecond > 0 ? report.ImagesPerSecond.ToString("N0", CultureInfo.InvariantCulture) : "-";
            bool goesOn = session.Run.IsUnderWay && report != null && report.ImagesPerSecond > 0;
            left.text = goesOn ? report.TimeLeft.TotalHours >= 1 ? report.TimeLeft.ToString(@"h\:mm\:ss") : report.TimeLeft.ToString(@"m\:ss") : "-";
            progress.value = session.Progress;
            Show(progress, session.Run.IsUnderWay);
            doing.text = Doing(standing);
        }

        string Doing(TrainerStanding standing) => session.Run.State switch
        {
            TrainerState.Ready => "",
            TrainerState.Paused => "Paused",
            TrainerState.Stopping => "Stopping: the best weights are being kept",
            TrainerState.Stopped => "Stopped; it can go on",
            TrainerState.Finished => session.Run.SavedPath != null ? $"Finished, saved as {session.Run.SavedPath}" : "Finished; not saved yet",
            TrainerState.Failed => "Ended early",
            _ when standing.Report?.Prepared < 1 => FormattableString.Invariant($"The device's kernels are being built, {100 * standing.Report.Prepared:F0} %"),
            _ => session.Doing + (standing.Device.Length > 0 ? $" on {standing.Device}" : ""),
        };

        void ShowCurve(TrainerStanding standing)
        {
            if (standing.Curve == shown) return;
            shown = standing.Curve;
            accuracies.Show(shown, standing.BestEpoch);
            losses.Show(shown, standing.BestEpoch);
            verdict.text = standing.Verdict?.ToString() ?? "";
            Show(verdict, standing.Verdict != null);
        }

        void ShowLog()
        {
            IReadOnlyList<LogLine> now = session.Log;
            LogLine last = now.Count > 0 ? now[now.Count - 1] : null;
            Show(logEmpty, last == null);
            Show(log, last != null);
            if (last == lastLine) return;
            lastLine = last;
            lines.Clear();
            lines.AddRange(now.Reverse());
            log.RefreshItems();
        }

        static VisualElement MakeLine()
        {
            var line = new Label();
            line.AddToClassList("trainer-log__line");
            return line;
        }

        void BindLine(VisualElement element, int index)
        {
            LogLine line = lines[index];
            var label = (Label)element;
            label.text = label.tooltip = line.ToString();
            label.EnableInClassList("trainer-log__line--warning", line.Level >= LogLevel.Warning);
        }

        static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
