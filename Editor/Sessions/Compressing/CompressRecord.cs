using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What a session leaves behind before a domain reload or the editor's end, beside its model files.</summary>
    sealed class CompressRecord
    {
        public CompressSettings Settings { get; set; } = new CompressSettings();

        /// <summary>The model's name and path; an empty name where there is none.</summary>
        public string Title { get; set; } = "";
        public string Path { get; set; } = "";

        /// <summary>How the curve was made: settings as text, and what was learned from.</summary>
        public string Made { get; set; } = "";
        public string Data { get; set; } = "";

        /// <summary>Each point of the curve, the original first: its stage, zeros and accuracy. The files lie beside, in the same order.</summary>
        public IReadOnlyList<string> Points { get; set; } = Array.Empty<string>();

        /// <summary>Which of them is chosen, by the curve's order; -1 for the usual one.</summary>
        public int Chosen { get; set; } = -1;
        public string SavedPath { get; set; } = "";

        /// <param name="settings">The session's.</param>
        /// <param name="subject">Its model; null where there is none.</param>
        /// <param name="selection">Its curve, and what is chosen.</param>
        public static CompressRecord Of(CompressSettings settings, OpenedModel subject, CompressSelection selection) => new CompressRecord
        {
            Settings = settings,
            Title = subject?.Title ?? "",
            Path = subject?.Path ?? "",
            Made = selection.Curve?.Settings ?? "",
            Data = selection.Curve?.Data ?? "",
            Points = selection.Curve == null ? Array.Empty<string>() : selection.Curve.Points.Prepend(selection.Curve.Original).Select(Written).ToArray(),
            Chosen = selection.WasChosen ? selection.Index : -1,
            SavedPath = selection.SavedPath ?? "",
        };

        /// <summary>A point, with its file.</summary>
        /// <exception cref="FormatException">It is none.</exception>
        public static CompressionPoint Point(string written, byte[] file)
        {
            string[] parts = written.Split('/');
            if (parts.Length != 3) throw new FormatException($"\"{written}\" is no point of a curve");
            return new CompressionPoint(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture), file, double.Parse(parts[2], CultureInfo.InvariantCulture));
        }

        public string Write()
        {
            var writer = new SettingsWriter();
            Describe(writer);
            return Settings.Write() + writer;
        }

        public static CompressRecord Read(string text)
        {
            var record = new CompressRecord();
            record.Settings.Read(text);
            record.Describe(new SettingsReader(text));
            return record;
        }

        static string Written(CompressChoice each) => FormattableString.Invariant($"{each.Point.Stage}/{each.Point.Zeros:R}/{each.Point.Accuracy:R}");

        void Describe(ISettingFields fields)
        {
            Title = fields.Of("session.title", Title);
            Path = fields.Of("session.path", Path);
            Made = fields.Of("session.made", Made);
            Data = fields.Of("session.data", Data);
            Points = fields.Of("session.points", Points);
            Chosen = fields.Of("session.chosen", Chosen);
            SavedPath = fields.Of("session.saved", SavedPath);
        }
    }
}
