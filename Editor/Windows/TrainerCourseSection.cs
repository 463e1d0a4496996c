using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, third: device, optimizer, schedule and what else decides how the network learns.</summary>
    sealed class TrainerCourseSection
    {
        static readonly PenaltyKind[] Penalties = { PenaltyKind.None, PenaltyKind.L1, PenaltyKind.L2 };

        readonly TrainerSession session;
        readonly SettingFields<TrainerSettings> fields;
        readonly VisualElement decay, patience, strength;

        public TrainerCourseSection(VisualElement root, TrainerSession session)
        {
            this.session = session;
            fields = new SettingFields<TrainerSettings>(root, () => session.Settings, session.Change);
            fields.Choose("optimizer", OptimizerChoice.Names, Words.Of, settings => settings.Course.Optimizer, (settings, name) => settings.Course.Optimizer = name);
            fields.Bind("rate", settings => settings.Course.Rate, (settings, rate) => settings.Course.Rate = rate);
            fields.Choose("schedule", OptimizerChoice.Schedules, Words.Of, settings => settings.Course.Schedule, (settings, name) => settings.Course.Schedule = name);
            fields.Bind("decay", settings => settings.Course.Decay, (settings, factor) => settings.Course.Decay = factor);
            fields.Bind("batch", settings => settings.Course.Batch, (settings, count) => settings.Course.Batch = count);
            fields.Bind("epochs", settings => settings.Course.Epochs, (settings, count) => settings.Course.Epochs = count);
            fields.Bind("patience", settings => settings.Course.Patience, (settings, count) => settings.Course.Patience = count);
            fields.Choose("penalty", Penalties, Words.Of, settings => settings.Course.Penalty, (settings, penalty) => settings.Course.Penalty = penalty);
            fields.Bind("strength", settings => settings.Course.Strength, (settings, strength) => settings.Course.Strength = strength);
            fields.Bind("max-norm", settings => settings.Course.MaxNorm, (settings, norm) => settings.Course.MaxNorm = norm);
            fields.Bind("clip", settings => settings.Course.Clip, (settings, norm) => settings.Course.Clip = norm);
            fields.Bind("seed", settings => (int)settings.Course.Seed, (settings, seed) => settings.Course.Seed = (ulong)seed);
            fields.Bind("unknown", settings => settings.Course.LearnsUnknown, (settings, on) => settings.Course.LearnsUnknown = on);
            fields.Bind("remembers", settings => settings.Course.Remembers, (settings, on) => settings.Course.Remembers = on);
            fields.Choose("device", () => session.Devices, Words.OfDevice, settings => settings.Device, (settings, name) => settings.Device = name);
            decay = root.Q("decay");
            patience = root.Q("patience");
            strength = root.Q("strength");
        }

        public void Refresh()
        {
            fields.Refresh();
            bool toTheEnd = OptimizerChoice.EndsWithTheRun(session.Settings.Course.Schedule);
            Show(decay, !toTheEnd);
            Show(patience, !toTheEnd && session.Settings.Data.Validation > 0);
            Show(strength, session.Settings.Course.Penalty != PenaltyKind.None);
        }

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
