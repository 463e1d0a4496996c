using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>A model's answers to a data set.</summary>
    public static class Evaluation
    {
        /// <summary>Loss and prediction of every example, in the data's order. Waits for the device; frees all that it had there.</summary>
        /// <param name="network">What answers, in evaluation form; it stays as it is.</param>
        /// <param name="loss">What each answer is measured by.</param>
        /// <param name="data">Examples with labels of the network's own classes, or with targets.</param>
        /// <param name="backend">Where; the caller keeps it.</param>
        /// <exception cref="ShapeException">Model and data do not fit together.</exception>
        public static Outcomes Run(Network network, ILoss loss, Dataset data, IBackend backend)
        {
            using var residency = new Residency(backend);
            using var examples = new DeviceDataset(data, backend);
            using var program = new EvaluationProgram(network, loss, residency, examples);
            return program.Run();
        }

        /// <summary>
        /// How a classifier does on data whose classes may be others than its own: they meet by name, and an example of a class that the
        /// model does not know counts as wrong. The report's classes are the data's, then those of the model that the data lacks.
        /// </summary>
        /// <param name="model">A classifier; it stays as it is. Its calibration plays no part: every example gets its likeliest class.</param>
        /// <param name="data">Examples with labels.</param>
        /// <param name="backend">Where; the caller keeps it.</param>
        /// <exception cref="ShapeException">The model is a regression, or does not fit the examples.</exception>
        public static ClassificationReport Classify(Model model, Dataset data, IBackend backend)
        {
            if (model.Classes == null) throw new ShapeException("The model is a regression: it has no classes to tell apart.");
            // The program needs labels of the model's own; those given matter only for the loss, which is not looked at here.
            var unlabelled = data.Bytes != null
                ? Dataset.OfImages(data.Bytes, data.ExampleShape, new int[data.Count], model.Classes)
                : Dataset.OfFeatures(data.Floats, data.ExampleShape, new int[data.Count], model.Classes);
            int[] predictions = Run(model.Network, model.Loss, unlabelled, backend).Classes;
            var names = data.Classes.Union(model.Classes).ToList();
            var indices = model.Classes.Select(name => names.IndexOf(name)).ToArray();
            return new ClassificationReport(names, data.Labels, predictions.Select(prediction => indices[prediction]).ToArray());
        }

        /// <summary>The data's classes that the model does not know and that have examples, with their counts.</summary>
        /// <param name="model">A classifier.</param>
        /// <param name="data">Examples with labels.</param>
        /// <exception cref="DatasetException">The data has targets instead of classes.</exception>
        public static IReadOnlyDictionary<string, int> Unknown(Model model, Dataset data)
        {
            var counts = data.CountPerClass();
            return Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0 && !model.Classes.Contains(data.Classes[c])).ToDictionary(c => data.Classes[c], c => counts[c]);
        }
    }
}
