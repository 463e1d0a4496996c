using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>A network with what is needed to use it: class names, the loss it was trained for, how its input is scaled, where it came from.</summary>
    public sealed class Model
    {
        /// <param name="network">Layers and values.</param>
        /// <param name="loss">What it was trained for; decides whether it answers with probabilities.</param>
        /// <param name="classes">A name per output of a classifier; null for regression.</param>
        /// <param name="inputScale">What stored features are multiplied with before they enter: 1/255 for bytes.</param>
        /// <param name="metadata">Free text by key: recipe, data, accuracy. Nothing that differs between two equal runs.</param>
        /// <param name="memory">A few images of each class, to learn more classes beside them later; null for none.</param>
        /// <param name="calibration">How outputs become probabilities, and when it does not know; null for none.</param>
        /// <exception cref="ArgumentException">
        /// The count of classes is not that of the outputs, a classifier has no classes, the memory is another model's, or a regression has classes
        /// or a calibration.
        /// </exception>
        public Model(Network network, ILoss loss, IReadOnlyList<string> classes, float inputScale = 1, IReadOnlyDictionary<string, string> metadata = null, ExampleMemory memory = null, Calibration calibration = null)
        {
            if (loss.IsClassification != (classes != null)) throw new ArgumentException("A classifier has class names, and a regression has none.", nameof(classes));
            if (classes != null && classes.Count != network.Outputs) throw new ArgumentException($"{classes.Count} classes do not name {network.Outputs} outputs.", nameof(classes));
            if (memory != null && (classes == null || !memory.Classes.SequenceEqual(classes))) throw new ArgumentException("A memory holds images of just the model's classes, in their order.", nameof(memory));
            if (memory != null && memory.ImageShape.Count != network.Input.Count) throw new ArgumentException($"A memory of images of {memory.ImageShape} does not fit a network that takes {network.Input}.", nameof(memory));
            if (calibration != null && classes == null) throw new ArgumentException("A calibration is of classes, and a regression has none.", nameof(calibration));
            Network = network;
            Loss = loss;
            Classes = classes;
            InputScale = inputScale;
            Metadata = metadata ?? new Dictionary<string, string>();
            Memory = memory;
            Calibration = calibration;
        }

        /// <summary>Layers and values: the one given, not a copy.</summary>
        public Network Network { get; }

        /// <summary>What it was trained for; decides whether it answers with probabilities.</summary>
        public ILoss Loss { get; }

        /// <summary>A name per output of a classifier, in their order; null for regression.</summary>
        public IReadOnlyList<string> Classes { get; }

        /// <summary>What stored features are multiplied with before they enter: 1/255 for bytes.</summary>
        public float InputScale { get; }

        /// <summary>Free text by key, as the file holds it; empty where there is none.</summary>
        public IReadOnlyDictionary<string, string> Metadata { get; }

        /// <summary>A few images of each class; null where the model carries none.</summary>
        public ExampleMemory Memory { get; }

        /// <summary>How outputs become probabilities, and when the model does not know; null where it was not calibrated.</summary>
        public Calibration Calibration { get; }
    }
}
