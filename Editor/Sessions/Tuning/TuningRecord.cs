using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What a session leaves behind before a domain reload, for the one that takes its place.</summary>
    sealed class TuningRecord
    {
        public TuningSettings Settings { get; set; } = new TuningSettings();

        /// <summary>What the last search or refit came to.</summary>
        public TuningState Ended { get; set; }

        /// <summary>Whether a search was to go on, and the trial of a refit that was to; -1 for none.</summary>
        public bool Searches { get; set; }
        public int Refits { get; set; } = -1;

        /// <summary>Trials whose curves are compared.</summary>
        public IReadOnlyList<int> Chosen { get; set; } = new int[0];

        /// <summary>The trial that a result was made of, -1 where there is none, and where that was saved; empty where it was not.</summary>
        public int ResultTrial { get; set; } = -1;
        public IReadOnlyList<float> ResultAccuracies { get; set; } = new float[0];
        public string SavedPath { get; set; } = "";

        public string Write()
        {
            var writer = new SettingsWriter();
            Describe(writer);
            return Settings.Write() + writer;
        }

        public static TuningRecord Read(string text)
        {
            var record = new TuningRecord();
            record.Settings.Read(text);
            record.Describe(new SettingsReader(text));
            return record;
        }

        void Describe(ISettingFields fields)
        {
            Ended = fields.Choice("session.ended", Ended);
            Searches = fields.Of("session.searches", Searches);
            Refits = fields.Of("session.refits", Refits);
            Chosen = fields.Of("session.chosen", Chosen.Select(index => index.ToString(CultureInfo.InvariantCulture)).ToArray())
                .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1).Where(index => index >= 0).ToArray();
            ResultTrial = fields.Of("session.result", ResultTrial);
            ResultAccuracies = fields.Of("session.result.accuracies", ResultAccuracies.Select(accuracy => accuracy.ToString("R", CultureInfo.InvariantCulture)).ToArray())
                .Select(text => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float accuracy) ? accuracy : float.NaN).ToArray();
            SavedPath = fields.Of("session.saved", SavedPath);
        }
    }
}
