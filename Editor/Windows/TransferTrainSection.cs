using System.Collections.Generic;
using System.Globalization;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, above: the one thing to press, what stands in its way, and the curve while it learns.</summary>
    sealed class TransferTrainSection
    {
        const float CurveWidth = 384, CurveHeight = 150;

        readonly TransferSession session;
        readonly Button train, cancel;
        readonly Label doing, plan;
        readonly ProgressBar progress;
        readonly HelpBox problem, advice;
        readonly CurveChart curve = new CurveChart(CurveKind.Accuracy, CurveWidth, CurveHeight) { tooltip = "How many were right after each epoch: of those learned from, and of those measured by" };
        IReadOnlyList<CurvePoint> shownCurve;

        public TransferTrainSection(VisualElement root, TransferSession session)
        {
            this.session = session;
            train = root.Q<Button>("train");
            train.clicked += () => session.Train();
            cancel = root.Q<Button>("cancel");
            cancel.clicked += session.Cancel;
            doing = root.Q<Label>("doing");
            plan = root.Q<Label>("plan");
            progress = root.Q<ProgressBar>("progress");
            problem = root.Q<HelpBox>("problem");
            advice = root.Q<HelpBox>("advice");
            root.Q("curve-place").Add(curve);
        }

        public void Refresh()
        {
            bool isTraining = session.State == TransferState.Training;
            string obstacle = session.Obstacle;
            train.SetEnabled(!isTraining && obstacle == null);
            Show(cancel, isTraining);
            doing.text = isTraining ? $"{session.Doing}, {session.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} s" : session.Examples.Incoming ?? "";
            Show(progress, isTraining);
            progress.value = session.Progress;
            string sentence = isTraining ? null : session.Plan;
            plan.text = sentence == null ? "" : sentence + ".";
            Show(plan, sentence != null);
            problem.text = session.Problem ?? "";
            Show(problem, session.Problem != null);
            // What was refused already says what to do.
            advice.text = obstacle ?? "";
            Show(advice, obstacle != null && session.Problem != obstacle);
            Show(curve, session.Curve.Count > 0);
            if (session.Curve == shownCurve) return;
            shownCurve = session.Curve;
            curve.Show(shownCurve, 0);
        }

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
