using System;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, below: how far down, in how many rounds, and how weights are stored.</summary>
    sealed class CompressSettingsSection
    {
        readonly CompressSession session;
        readonly SettingFields<CompressSettings> fields;

        public CompressSettingsSection(VisualElement root, CompressSession session)
        {
            this.session = session;
            fields = new SettingFields<CompressSettings>(root, () => session.Settings, session.Change);
            fields.Choose("storage", WeightStorage.All.Reverse().Select(storage => storage.Name).ToArray(), Words.OfStorage, settings => settings.Storage, (settings, name) => settings.Storage = name);
            fields.Bind("zeros", settings => (float)Math.Round(100 * settings.Zeros, 2), (settings, percent) => settings.Zeros = percent / 100);
            fields.Bind("rounds", settings => settings.Rounds, (settings, count) => settings.Rounds = count);
            fields.Bind("epochs", settings => settings.Epochs, (settings, count) => settings.Epochs = count);
            fields.Bind("refine-epochs", settings => settings.RefineEpochs, (settings, count) => settings.RefineEpochs = count);
            fields.Bind("seed", settings => (int)settings.Seed, (settings, seed) => settings.Seed = (ulong)seed);
            fields.Bind("teaches", settings => settings.Teaches, (settings, on) => settings.Teaches = on);
            fields.Bind("fast", settings => settings.Fast, (settings, on) => settings.Fast = on);
            fields.Bind("per-layer", settings => settings.PerLayer, (settings, on) => settings.PerLayer = on);
            fields.Bind("varies", settings => settings.Varies, (settings, on) => settings.Varies = on);
            fields.Bind("keeps-memory", settings => settings.KeepsMemory, (settings, on) => settings.KeepsMemory = on);
            fields.Choose("device", () => session.Devices, Words.OfDevice, settings => settings.Device, (settings, name) => settings.Device = name);
        }

        public void Refresh()
        {
            fields.Refresh();
        }
    }
}
