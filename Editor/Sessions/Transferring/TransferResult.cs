using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a training brought.</summary>
    sealed class TransferResult
    {
        public TransferResult(Model model, string recipe, string device, double seconds, IReadOnlyList<CurvePoint> curve, string testedOn, ClassificationReport before, ClassificationReport after)
        {
            Model = model;
            Recipe = recipe;
            Device = device;
            Seconds = seconds;
            Curve = curve;
            TestedOn = testedOn;
            Before = before;
            After = after;
        }

        public Model Model { get; }

        /// <summary>How it was learned, in a sentence.</summary>
        public string Recipe { get; }
        public string Device { get; }

        /// <summary>From the press to the result.</summary>
        public double Seconds { get; }

        /// <summary>Empty where the recipe has none.</summary>
        public IReadOnlyList<CurvePoint> Curve { get; }

        /// <summary>What the reports are of, in words; empty where there was nothing to measure by, and then the reports are null.</summary>
        public string TestedOn { get; }

        /// <summary>The pretrained model's answers to the same images; those of classes that it does not know are wrong.</summary>
        public ClassificationReport Before { get; }
        public ClassificationReport After { get; }
    }
}
