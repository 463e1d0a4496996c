namespace Graft.Editing
{
    /// <summary>What a session leaves behind before a domain reload, for the one that takes its place.</summary>
    sealed class TrainerRecord
    {
        public TrainerSettings Settings { get; set; } = new TrainerSettings();

        /// <summary>What the last run came to.</summary>
        public TrainerState Ended { get; set; }

        /// <summary>Whether it left a result, and where that was saved; empty where it was not.</summary>
        public bool HasResult { get; set; }
        public string SavedPath { get; set; } = "";

        /// <summary>Whether a run was to go on: from a checkpoint, or, where that is empty, from its beginning.</summary>
        public bool Runs { get; set; }
        public string Checkpoint { get; set; } = "";

        /// <summary>Whether that run was at rest.</summary>
        public bool Rests { get; set; }

        public string Write()
        {
            var writer = new SettingsWriter();
            Describe(writer);
            return Settings.Write() + writer;
        }

        public static TrainerRecord Read(string text)
        {
            var record = new TrainerRecord();
            record.Settings.Read(text);
            record.Describe(new SettingsReader(text));
            return record;
        }

        void Describe(ISettingFields fields)
        {
            Ended = fields.Choice("session.ended", Ended);
            HasResult = fields.Of("session.result", HasResult);
            SavedPath = fields.Of("session.saved", SavedPath);
            Runs = fields.Of("session.runs", Runs);
            Checkpoint = fields.Of("session.checkpoint", Checkpoint);
            Rests = fields.Of("session.rests", Rests);
        }
    }
}
