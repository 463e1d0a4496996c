using System;
using System.Globalization;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, above: how far the search is, and what is wrong.</summary>
    sealed class TuningProgressSection
    {
        readonly TuningSession session;
        readonly HelpBox problem, advice;
        readonly Label scored, best, bestName, left, doing;
        readonly ProgressBar progress;

        public TuningProgressSection(VisualElement root, TuningSession session)
        {
            this.session = session;
            problem = root.Q<HelpBox>("problem");
            advice = root.Q<HelpBox>("advice");
            scored = root.Q<Label>("figure-scored");
            best = root.Q<Label>("figure-best");
            bestName = root.Q<Label>("figure-best-name");
            left = root.Q<Label>("figure-left");
            doing = root.Q<Label>("doing");
            progress = root.Q<ProgressBar>("progress");
        }

        public void Refresh()
        {
            TuningRun run = session.Run;
            problem.text = session.Problem ?? "";
            Show(problem, session.Problem != null);
            string obstacle = run.IsUnderWay ? null : session.Obstacle;
            // What was refused already says what to do.
            advice.text = obstacle ?? "";
            Show(advice, obstacle != null && session.Problem != obstacle);
            TuningTrial winner = run.Board?.Best;
            scored.text = run.Board == null ? "-" : $"{run.Board.Scored} of {run.Board.Trials.Count}";
            best.text = winner == null ? "-" : Percent(winner.Accuracy);
            bestName.text = winner == null ? "right in validation" : $"right in validation, trial {winner.Index}";
            left.text = run.TimeLeft is TimeSpan time ? time.TotalHours >= 1 ? time.ToString(@"h\:mm\:ss") : time.ToString(@"m\:ss") : "-";
            progress.value = session.Progress;
            Show(progress, run.IsUnderWay);
            doing.text = Doing(run);
        }

        public static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";

        string Doing(TuningRun run) => run.State switch
        {
            TuningState.Ready => "",
            TuningState.Stopping => "Stopping: what is under way is being kept",
            TuningState.Stopped => "Stopped; it can go on",
            TuningState.Finished => "Finished",
            TuningState.Failed => "Ended early",
            _ => session.Doing,
        };

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
