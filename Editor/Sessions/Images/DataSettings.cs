using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Which images are learned from.</summary>
    sealed class DataSettings
    {
        public DataKind Kind { get; set; } = DataKind.Synthetic;

        /// <summary>Digits that are drawn.</summary>
        public int Count { get; set; } = 6000;

        /// <summary>Decides the hands that draw them.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>An IDX file of images, and the one of their labels.</summary>
        public string ImagesPath { get; set; } = "";
        public string LabelsPath { get; set; } = "";

        /// <summary>A folder with a folder for each class.</summary>
        public string FolderPath { get; set; } = "";

        /// <summary>A data set's file: of an asset, its path in the project.</summary>
        public string AssetPath { get; set; } = "";

        /// <summary>Classes that are left out.</summary>
        public IReadOnlyList<string> LeftOut { get; set; } = Array.Empty<string>();

        /// <summary>Share of the images that decides when to stop and is not learned from; 0 for none.</summary>
        public float Validation { get; set; } = 0.15f;

        /// <summary>What decides which images there are, before any is left out.</summary>
        public string Source => Kind switch
        {
            DataKind.Synthetic => FormattableString.Invariant($"{Kind} {Count} {Seed}"),
            DataKind.Idx => $"{Kind} {ImagesPath}\n{LabelsPath}",
            DataKind.Folder => $"{Kind} {FolderPath}",
            DataKind.Asset => $"{Kind} {AssetPath}",
            _ => Kind.ToString(),
        };

        /// <summary>Takes a class or leaves it out.</summary>
        public void Take(string name, bool taken) => LeftOut = taken ? LeftOut.Where(each => each != name).ToArray() : LeftOut.Contains(name) ? LeftOut : LeftOut.Append(name).ToArray();

        public void Describe(ISettingFields fields)
        {
            Kind = fields.Choice("data", Kind);
            Count = fields.Of("data.count", Count);
            Seed = fields.Of("data.seed", Seed);
            ImagesPath = fields.Of("data.images", ImagesPath);
            LabelsPath = fields.Of("data.labels", LabelsPath);
            FolderPath = fields.Of("data.folder", FolderPath);
            AssetPath = fields.Of("data.asset", AssetPath);
            LeftOut = fields.Of("data.leftout", LeftOut);
            Validation = fields.Of("data.validation", Validation);
        }
    }
}
