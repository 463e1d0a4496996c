using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a model's card says: its first sentences, and the rows of its table, each a name and a text.</summary>
    sealed class ModelCard
    {
        readonly Dictionary<string, string> rows = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        /// <param name="text">Markdown; may be empty.</param>
        public ModelCard(string text)
        {
            var summary = new List<string>();
            bool hasSummary = false;
            foreach (string each in text.Split('\n'))
            {
                string line = each.Trim();
                if (line.StartsWith("|", StringComparison.Ordinal)) Take(line);
                else if (line.Length > 0 && line[0] != '#' && !hasSummary) summary.Add(line);
                hasSummary |= summary.Count > 0 && line.Length == 0;
            }
            Summary = string.Join(" ", summary);
        }

        /// <summary>The first paragraph; empty where there is none.</summary>
        public string Summary { get; }

        /// <summary>A row's text; null where there is none of that name.</summary>
        public string this[string name] => rows.TryGetValue(name, out string text) ? text : null;

        void Take(string line)
        {
            string[] cells = line.Trim('|').Split('|');
            if (cells.Length == 2 && cells[0].Trim().Length > 0 && cells[0].Trim('-', ' ', ':').Length > 0) rows[cells[0].Trim()] = cells[1].Trim().Replace("`", "");
        }
    }
}
