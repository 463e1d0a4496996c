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
        readonly DropdownField device;
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
            device = root.Q<DropdownField>("device");
            device.RegisterValueChangedCallback(changed => session.Change(settings => settings.Device = changed.newValue));
            halving = root.Q("halving");
            about = root.Q<Label>("strategy-about");
        }

        public void Refresh()
        {
            fields.Refresh();
            if (!device.choices.SequenceEqual(session.Devices)) device.choices = session.Devices.ToList();
            if (device.value != session.Settings.Device) device.SetValueWithoutNotify(session.Settings.Device);
            halving.style.display = session.Settings.Strategy == StrategyKind.Halving ? DisplayStyle.Flex : DisplayStyle.None;
            about.text = session.Settings.Problem == null ? About(new TuningPlan(session.Settings)) : "";
        }

        // "27 trials train for 2 epochs, 9 of them for 5, 3 for 15."
        static string About(TuningPlan plan) =>
            string.Join(", ", plan.Strategy.Rungs.Select((rung, i) => i == 0 ? $"{rung.Trials} trials train for {plan.Epochs(i)} epochs" : $"the best {rung.Trials} for {plan.Epochs(i)}"))
            + (plan.Parts > 1 ? $"; each {plan.Parts} times, once for each fold." : ".");
    }
}
