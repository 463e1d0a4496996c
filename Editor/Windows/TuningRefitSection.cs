using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's right, below: the best trial, or another, trained anew on all images that are learned from, and saved.</summary>
    sealed class TuningRefitSection
    {
        readonly TuningSession session;
        readonly DropdownField trial;
        readonly IntegerField seeds;
        readonly Button refit, save;
        readonly Label result, saved;
        readonly List<int> offered = new List<int>();
        int? wanted;

        public TuningRefitSection(VisualElement root, TuningSession session)
        {
            this.session = session;
            trial = root.Q<DropdownField>("refit-trial");
            // The best stays the best, whichever it is; another stays that one.
            trial.RegisterValueChangedCallback(_ => wanted = trial.index > 0 ? offered[trial.index] : (int?)null);
            seeds = root.Q<IntegerField>("refit-seeds");
            seeds.RegisterValueChangedCallback(changed =>
            {
                if (ReferenceEquals(changed.target, seeds)) session.Change(settings => settings.Refits = changed.newValue);
            });
            refit = root.Q<Button>("refit");
            refit.clicked += Refit;
            save = root.Q<Button>("save");
            save.clicked += Save;
            result = root.Q<Label>("refit-result");
            saved = root.Q<Label>("saved");
        }

        public void Refresh()
        {
            TuningRun run = session.Run;
            TuningTrial best = run.Board?.Best;
            ShowTrials(best);
            if (seeds.value != session.Settings.Refits) seeds.SetValueWithoutNotify(session.Settings.Refits);
            trial.SetEnabled(!run.IsUnderWay && best != null);
            seeds.SetEnabled(!run.IsUnderWay);
            refit.SetEnabled(!run.IsUnderWay && best != null);
            save.SetEnabled(run.Outcome.Result != null);
            result.text = run.State == TuningState.Refitting ? session.Doing : run.Outcome.Result is TuningResult made ? Says(made) : "Trains a trial's values anew on all images but those kept for validation, which choose the best of the seeds.";
            saved.text = run.Outcome.Result == null ? "" : run.Outcome.SavedPath != null ? $"Saved as {run.Outcome.SavedPath}" : "Not saved yet";
        }

        public void Refit()
        {
            if (session.Run.Board?.Best is TuningTrial best) session.Refit(wanted ?? best.Index);
        }

        public void Save()
        {
            if (session.Run.Outcome.Result == null) return;
            string path = EditorUtility.SaveFilePanelInProject("Save the model", Path.GetFileNameWithoutExtension(session.SuggestedName), "graft", "The refitted network, with its classes and what it was found by, becomes a model of the project.");
            if (path.Length > 0 && session.Save(path)) AssetDatabase.ImportAsset(path);
        }

        // The best first, then those that are chosen.
        void ShowTrials(TuningTrial best)
        {
            int[] now = best == null ? new int[0] : new[] { best.Index }.Concat(session.Chosen.Where(each => each != best.Index && session.Run.Board.Trials[each].Record != null)).ToArray();
            if (wanted is int other && !now.Skip(1).Contains(other)) wanted = null;
            List<string> texts = now.Select((each, i) => i == 0 ? $"The best: trial {each}" : $"Trial {each}").ToList();
            offered.Clear();
            offered.AddRange(now);
            if (!trial.choices.SequenceEqual(texts)) trial.choices = texts;
            string text = texts.Count == 0 ? "" : wanted is int one ? $"Trial {one}" : texts[0];
            if (trial.value != text) trial.SetValueWithoutNotify(text);
        }

        static string Says(TuningResult made)
        {
            string of = made.Accuracies.Count > 1 ? $", the best of {made.Accuracies.Count.ToString(CultureInfo.InvariantCulture)} seeds" : "";
            return $"Trial {made.Trial}{of}: {TuningProgressSection.Percent(made.Accuracy)} of the validation images are right.";
        }
    }
}
