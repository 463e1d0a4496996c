using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Chooses the images that a model carries along as its memory.</summary>
    public static class Exemplars
    {
        /// <summary>
        /// As many images of each class as fit, the same number of each: those whose mean, in what the last hidden layer makes of them, is
        /// nearest to the class's own, chosen one after the other (herding: Welling 2009; Rebuffi, Kolesnikov, Sperl, Lampert 2017).
        /// </summary>
        /// <param name="model">A classifier.</param>
        /// <param name="images">Images as bytes to choose from, some of each of the model's classes; others are left out.</param>
        /// <param name="backend">Runs the hidden layers; the caller keeps it.</param>
        /// <param name="levels">Levels of grey, from 2 to <see cref="ExampleMemory.MostLevels"/>: fewer leave room for more images.</param>
        /// <param name="bytes">What the memory may take in a file, in bytes.</param>
        /// <exception cref="ShapeException">The model is no classifier, or does not take such images.</exception>
        /// <exception cref="DatasetException">A class has no image, or not even one of each fits.</exception>
        public static ExampleMemory Of(Model model, Dataset images, IBackend backend, int levels = 4, int bytes = ExampleMemory.MostBytes)
        {
            if (model.Classes == null) throw new ShapeException("The model is a regression: it has no classes to remember.");
            images = images.OfClasses(model.Classes);
            Herding[] herds = Herds(images, Features(model.Network, images, backend, out int columns), columns);
            ExampleMemory Remember(int perClass) => ExampleMemory.Of(images.Select(herds.SelectMany(herd => herd.First(perClass)).ToArray()), levels);

            ExampleMemory memory = Remember(1);
            if (memory.Bytes > bytes) throw new DatasetException($"One image of each class takes {memory.Bytes} bytes, and a memory may take {bytes}: use fewer levels of grey, or smaller images.");
            // More images take more bytes: doubled until they do not fit, then halved in between.
            int fit = 1, most = herds.Max(herd => herd.Count), tooMany = most + 1;
            while (fit + 1 < tooMany)
            {
                int perClass = tooMany > most ? System.Math.Min(2 * fit, most) : (fit + tooMany) / 2;
                ExampleMemory tried = Remember(perClass);
                if (tried.Bytes > bytes)
                {
                    tooMany = perClass;
                    continue;
                }
                memory = tried;
                fit = perClass;
                if (fit == most) break;
            }
            return memory;
        }

        static Herding[] Herds(Dataset images, float[] features, int columns)
        {
            var rows = images.Classes.Select(_ => new List<int>()).ToArray();
            for (int i = 0; i < images.Count; i++) rows[images.Labels[i]].Add(i);
            return rows.Select(row => new Herding(features, columns, row.ToArray())).ToArray();
        }

        // What the layer before the outputs gives; the pixels where there is none.
        static float[] Features(Network network, Dataset images, IBackend backend, out int columns)
        {
            Network hidden = network.Clone();
            TransferLearning.Freeze(hidden, TransferLearning.HiddenLayers(hidden));
            if (hidden.FrozenLayers == 0)
            {
                columns = images.ExampleShape.Count;
                return images.Bytes?.Select(pixel => (float)pixel).ToArray() ?? images.Floats;
            }
            using var residency = new Residency(backend);
            using var outputs = new FrozenOutputs(hidden, images, residency);
            while (outputs.Prepare()) { }
            columns = outputs.Features.Columns;
            var features = new float[images.Count * columns];
            backend.Download(outputs.Features, features);
            return features;
        }
    }
}
