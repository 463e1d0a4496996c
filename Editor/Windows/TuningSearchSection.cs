using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, third: how many trials, how long each, by what they are scored, and where.</summary>
    sealed class TuningSearchSection
    {
        static readonly StrategyKind[] Strategies = { StrategyKind.Halving, StrategyKind.Random };

        readonly TuningSession session;
        readonly SettingFields<TuningSettings> fields;
        readonly VisualElement halving;
        readonly Label about;

        public TuningSearchSection(VisualElement root, TuningSession session)
        {
            this.session = session;
            fields = new SettingFields<TuningSettings>(root, () => session.Settings, session.Change);
            fields.Choose("strategy", Strategies, Words.Of, settings => settings.Strategy, (settings, kind) => settings.Strategy = kind);
            fields.Bind("trials", settings => settings.Trials, (settings, count) => settings.Trials = count);
            fields.Bind("rungs", settings => settings.Rungs, (settings, count) => settings.Rungs = count);
            fields.Bind("keep", settings => settings.Keep, (settings, share) => settings.Keep = share);
            fields.Bind("folds", settings => settings.Folds, (settings, count) => settings.Folds = count);
            fields.Bind("epochs", settings => settings.Epochs, (settings, count) => settings.Epochs = count);
            fields.Bind("patience", settings => settings.Patience, (settings, count) => settings.Patience = count);
            fields.Bind("seed", settings => (int)settings.Seed, (settings, seed) => settings.Seed = (ulong)seed);
            fields.Bind("side-by-side", settings => settings.SideBySide, (settings, count) => settings.SideBySide = count);
            fields.Choose("device", () => session.Devices, Words.OfDevice, settings => settings.Device, (settings, name) => settings.Device = name);
            halving = root.Q("halving");
            about = root.Q<Label>("strategy-about");
        }

        public void Refresh()
        {
            fields.Refresh();
            halving.style.display = session.Settings.Strategy == StrategyKind.Halving ? DisplayStyle.Flex : DisplayStyle.None;
            about.text = session.Settings.Problem == null ? About(new TuningPlan(session.Settings)) : "";
        }

        // "27 trials for 2 epochs, the best 9 for 5, the best 3 for 15."
        static string About(TuningPlan plan) =>
            string.Join(", ", plan.Strategy.Rungs.Select((rung, i) => i == 0 ? $"{Counted(rung.Trials, "trial")} for {Counted(plan.Epochs(i), "epoch")}" : $"the best {rung.Trials} for {plan.Epochs(i)}"))
            + (plan.Parts > 1 ? $"; each {plan.Parts} times, once for each fold." : ".");

        static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
    }
}
