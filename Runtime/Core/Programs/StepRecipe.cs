using System.Collections.Generic;

namespace Graft
{
    /// <summary>What a training step is compiled from, beside the network and the data.</summary>
    public sealed class StepRecipe
    {
        /// <summary>What is made small.</summary>
        public ILoss Loss { get; set; }

        /// <summary>A teacher to learn from beside the loss; null for none.</summary>
        public Distillation Distillation { get; set; }

        /// <summary>How parameters change.</summary>
        public IOptimizer Optimizer { get; set; }

        /// <summary>What is made small beside the loss; null for nothing.</summary>
        public IRegularizer Regularizer { get; set; }

        /// <summary>What keeps gradients from exploding; null for nothing.</summary>
        public IClipping Clipping { get; set; }

        /// <summary>What weights satisfy after each step; null for nothing.</summary>
        public IConstraint Constraint { get; set; }

        /// <summary>Whether weights that are exactly zero stay so.</summary>
        public bool KeepZeros { get; set; }

        /// <summary>What the learning rates of some layers are multiplied with.</summary>
        public IReadOnlyDictionary<ILayer, float> RateFactors { get; set; } = new Dictionary<ILayer, float>();

        /// <summary>Decides what is drawn at random within a step.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>How images are varied on their way into a batch; null for not at all.</summary>
        public Augmentation Augmentation { get; set; }

        /// <summary>Whether ops are fused; off only to compare.</summary>
        public bool Fuse { get; set; } = true;
    }
}
