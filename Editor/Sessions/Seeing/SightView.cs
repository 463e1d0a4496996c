using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a model sees in a drawing or an image, and what speaks for a class in it. It does not change.</summary>
    sealed class SightView
    {
        public SightView(SightQuestion question, byte[] image)
        {
            Question = question;
            Image = image;
        }

        public SightQuestion Question { get; }

        /// <summary>What the model gets: 28 * 28 bytes, 0 = paper, 255 = ink.</summary>
        public byte[] Image { get; }

        /// <summary>What each of <see cref="LayerActivations.Layers"/> gives.</summary>
        public IReadOnlyList<float[]> Activations { get; set; }

        /// <summary>A probability for each class.</summary>
        public float[] Probabilities { get; set; }

        public Recognition Answer { get; set; }

        /// <summary>The class that the evidence is about.</summary>
        public int Label { get; set; }

        /// <summary>The class that it is held against; <see cref="SightQuestion.TheOthers"/> for the mean of all others.</summary>
        public int Against { get; set; }

        /// <summary>By how much the class's score is above what it is held against.</summary>
        public float Lead { get; set; }

        /// <summary>What each pixel gives to that: <see cref="Attribution.GradientTimesInput(System.ReadOnlySpan{byte}, System.ReadOnlySpan{float}, System.Span{float})"/>.</summary>
        public float[] PixelEvidence { get; set; }

        /// <summary>What each stroke gives to it, by <see cref="StrokeOcclusion"/>; none where an image is looked at.</summary>
        public float[] StrokeEvidence { get; set; }

        /// <summary>The unit that is looked at; null for none.</summary>
        public SightUnit Unit { get; set; }

        /// <summary>The units of the first layer that are most above zero, by their weights, the strongest first; none where what comes first has no weights.</summary>
        public IReadOnlyList<SightUnit> Strongest { get; set; } = System.Array.Empty<SightUnit>();
    }
}
