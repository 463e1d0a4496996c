using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The curve at hand, and which of its points is chosen: by the user, or, until then, the usual one.</summary>
    sealed class CompressSelection
    {
        /// <summary>Null where nothing was compressed.</summary>
        public CompressCurve Curve { get; private set; }

        /// <summary>Null where there is no point.</summary>
        public CompressChoice Chosen { get; private set; }

        /// <summary>The chosen point's place in the curve; -1 where there is none.</summary>
        public int Index { get; private set; } = -1;

        /// <summary>Whether the user chose it.</summary>
        public bool WasChosen { get; private set; }

        /// <summary>Where it was saved; null where it was not.</summary>
        public string SavedPath { get; set; }

        /// <summary>What the original and the chosen point say different things of.</summary>
        public IReadOnlyList<CompressDifference> Differences { get; private set; } = Array.Empty<CompressDifference>();

        /// <summary>Another curve is to come: until the user chooses, its usual point is the chosen one.</summary>
        public void Begin() => WasChosen = false;

        public void Clear() => Set(null, null, false);

        public void Choose(int index) => Set(Curve, Curve.Points[index], true);

        /// <summary>Takes over a curve, which may be the same with one point more, or with another in the place of the chosen one.</summary>
        /// <returns>Whether it is another.</returns>
        public bool Take(CompressCurve curve)
        {
            if (curve == null || curve == Curve) return false;
            bool isSame = Curve != null && Curve.Original == curve.Original;
            if (WasChosen && isSame) Set(curve, curve.Points.Contains(Chosen) ? Chosen : curve.Points.FirstOrDefault(each => !Curve.Points.Contains(each)), true);
            else Set(curve, curve.Usual, false);
            return true;
        }

        /// <summary>As it was left.</summary>
        public void Restore(CompressCurve curve, CompressRecord record)
        {
            bool wasChosen = curve != null && record.Chosen >= 0 && record.Chosen < curve.Points.Count;
            Set(curve, wasChosen ? curve.Points[record.Chosen] : curve?.Usual, wasChosen);
            SavedPath = record.SavedPath.Length == 0 ? null : record.SavedPath;
        }

        void Set(CompressCurve curve, CompressChoice chosen, bool wasChosen)
        {
            if (chosen != Chosen) SavedPath = null;
            (Curve, Chosen, WasChosen) = (curve, chosen, wasChosen);
            Index = curve == null ? -1 : curve.Points.ToList().IndexOf(chosen);
            Differences = chosen == null ? Array.Empty<CompressDifference>() : curve.Differences(chosen);
        }
    }
}
