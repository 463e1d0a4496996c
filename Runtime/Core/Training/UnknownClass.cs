using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// How a classifier learns to say that it does not know: beside its classes it is shown what is none of them, as a class more; afterwards that
    /// class's output is subtracted from all others, so that it is 0 without being computed and becomes the calibration's unknown logit. The
    /// probabilities of the classes among themselves stay the same.
    /// </summary>
    public static class UnknownClass
    {
        /// <summary>The class's name in data sets, last of their classes.</summary>
        public const string Name = "unknown";

        /// <summary>Images of the classes and images of none of them, as one data set with one class more: the known ones first, then the unknown.</summary>
        /// <param name="known">Images as bytes, with a class each.</param>
        /// <param name="unknown">Images as bytes of the same shape; their labels, if any, play no part.</param>
        /// <exception cref="DatasetException">They are not images of bytes of one shape, or the class is there already.</exception>
        public static Dataset Join(Dataset known, Dataset unknown)
        {
            if (known.Bytes == null || unknown.Bytes == null || known.Labels == null || known.ExampleShape != unknown.ExampleShape)
                throw new DatasetException($"Images of {known.ExampleShape} with labels, and images of {unknown.ExampleShape}, are not of one kind: both must be bytes of one shape.");
            if (known.Classes.Contains(Name)) throw new DatasetException($"The data has a class \"{Name}\" already.");
            int[] labels = known.Labels.Concat(Enumerable.Repeat(known.Classes.Count, unknown.Count)).ToArray();
            return Dataset.OfImages(known.Bytes.Concat(unknown.Bytes).ToArray(), known.ExampleShape, labels, known.Classes.Append(Name).ToArray());
        }

        /// <summary>The classifier without the output of the class, which its calibration now knows of: temperature 1, nothing refused yet.</summary>
        /// <param name="trained">Its last class is "unknown"; its last layer is dense. It stays as it is.</param>
        /// <exception cref="ShapeException">It is no such classifier.</exception>
        public static Model Fold(Model trained)
        {
            if (trained.Classes == null || trained.Classes[trained.Classes.Count - 1] != Name) throw new ShapeException($"The model's last class is not \"{Name}\": train it on data that UnknownClass.Join made.");
            Dense old = Head(trained.Network);
            int units = old.Units - 1;
            var head = new Dense(units);
            Network network = WithHead(trained.Network, head);
            float[] from = old.Weights.Value.Data, to = head.Weights.Value.Data;
            for (int i = 0; i < old.Weights.Shape.Rows; i++)
                for (int j = 0; j < units; j++) to[i * units + j] = from[i * old.Units + j] - from[i * old.Units + units];
            for (int j = 0; j < units; j++) head.Biases.Value.Data[j] = old.Biases.Value.Data[j] - old.Biases.Value.Data[units];
            return new Model(network, trained.Loss, trained.Classes.Take(units).ToArray(), trained.InputScale, trained.Metadata, null, new Calibration(1, 0, 0));
        }

        /// <summary>The other way: a network whose last output is that of the class, to train on.</summary>
        /// <param name="model">A classifier whose calibration has an unknown logit; it stays as it is.</param>
        /// <exception cref="ShapeException">It has none, or its last layer is not dense.</exception>
        public static Network Unfold(Model model)
        {
            if (!(model.Calibration?.UnknownLogit is float logit)) throw new ShapeException("The model has no logit of the unknown: it did not learn what is none of its classes.");
            Dense old = Head(model.Network);
            var head = new Dense(old.Units + 1);
            Network network = WithHead(model.Network, head);
            Array.Clear(head.Weights.Value.Data, 0, head.Weights.Value.Data.Length);
            for (int i = 0; i < old.Weights.Shape.Rows; i++) Array.Copy(old.Weights.Value.Data, i * old.Units, head.Weights.Value.Data, i * head.Units, old.Units);
            Array.Copy(old.Biases.Value.Data, head.Biases.Value.Data, old.Units);
            // The calibration's logit is on the scale of the divided outputs.
            head.Biases.Value.Data[old.Units] = logit * model.Calibration.Temperature;
            return network;
        }

        static Dense Head(Network network) =>
            network.Layers[network.Layers.Count - 1] as Dense ?? throw new ShapeException("The network does not end in a dense layer, whose outputs are the classes.");

        static Network WithHead(Network network, Dense head)
        {
            List<ILayer> layers = network.Clone().Layers.ToList();
            layers[layers.Count - 1] = head;
            return new Network(network.Input, layers.ToArray());
        }
    }
}
