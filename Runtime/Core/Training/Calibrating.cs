using System;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Finds a classifier's calibration on examples that training did not see: the temperature under which its probabilities fit best
    /// (Guo, Pleiss, Sun, Weinberger 2017), and the threshold below which it says that it does not know.
    /// </summary>
    public static class Calibrating
    {
        // Where temperatures are looked for; outside, a network is no classifier of these examples.
        const double Lowest = 0.05, Highest = 20;

        /// <summary>The model, calibrated. What it had learned of the unknown (<see cref="UnknownClass"/>) is kept.</summary>
        /// <param name="model">A classifier; it stays as it is.</param>
        /// <param name="validation">Examples of its classes, by name.</param>
        /// <param name="refused">Share of the validation examples that may be refused, 0 to below 1: 0.01 refuses one in a hundred, mostly wrong ones.</param>
        /// <exception cref="TrainingException">The model is a regression, or the share is out of range.</exception>
        /// <exception cref="DatasetException">One of the model's classes is unknown to the data, or has no example there.</exception>
        public static Model Fit(Model model, Dataset validation, double refused = 0.01)
        {
            if (model.Classes == null) throw new TrainingException("The model is a regression: it has no probabilities to calibrate.");
            if (!(refused >= 0 && refused < 1)) throw new TrainingException($"A share of {refused} cannot be refused: give at least 0 and below 1, such as 0.01.");
            Dataset known = validation.OfClasses(model.Classes);
            if (known.Count == 0) throw new TrainingException("The validation data has no example of the model's classes: calibrate on examples of them.");
            float[] logits = Logits(model, known);
            float temperature = (float)Temperature(logits, known.Labels, model.Classes.Count);
            float? unknown = model.Calibration?.UnknownLogit * model.Calibration?.Temperature / temperature;
            var open = new Calibration(temperature, 0, unknown);
            Model calibrated = With(model, open);
            float[] confidences = Confidences(calibrated, known);
            Array.Sort(confidences);
            float threshold = refused == 0 ? 0 : confidences[(int)(refused * confidences.Length)];
            return With(model, new Calibration(temperature, threshold, unknown));
        }

        /// <summary>
        /// How many of the examples a calibrated model refuses: those it is less sure of than its threshold. On the calling thread, in plain C#.
        /// </summary>
        public static int Refused(Model model, Dataset data)
        {
            using var predictor = new Predictor(model);
            int refused = 0;
            for (int i = 0; i < data.Count; i++)
                if (!Recognise(predictor, data, i).IsKnown) refused++;
            return refused;
        }

        static Model With(Model model, Calibration calibration) => new Model(model.Network, model.Loss, model.Classes, model.InputScale, model.Metadata, model.Memory, calibration);

        static float[] Logits(Model model, Dataset data)
        {
            using var predictor = new Predictor(new Model(model.Network, model.Loss, model.Classes, model.InputScale));
            var logits = new float[data.Count * model.Classes.Count];
            if (data.Bytes != null) predictor.Logits(data.Bytes, logits);
            else predictor.Logits(data.Floats, logits);
            return logits;
        }

        static float[] Confidences(Model model, Dataset data)
        {
            using var predictor = new Predictor(model);
            return Enumerable.Range(0, data.Count).Select(i => Recognise(predictor, data, i).Confidence).ToArray();
        }

        static Recognition Recognise(Predictor predictor, Dataset data, int example)
        {
            int each = data.ExampleShape.Count;
            return data.Bytes != null ? predictor.Recognise(data.Bytes.AsSpan(example * each, each)) : predictor.Recognise(data.Floats.AsSpan(example * each, each));
        }

        // Golden section over the temperature's logarithm: the loss is convex in 1 / temperature, so it has one valley.
        static double Temperature(float[] logits, int[] labels, int classes)
        {
            double ratio = (Math.Sqrt(5) - 1) / 2, low = Math.Log(Lowest), high = Math.Log(Highest);
            double a = high - ratio * (high - low), b = low + ratio * (high - low);
            double lossOfA = Loss(logits, labels, classes, Math.Exp(a)), lossOfB = Loss(logits, labels, classes, Math.Exp(b));
            while (high - low > 1e-4)
            {
                if (lossOfA < lossOfB)
                {
                    (high, b, lossOfB) = (b, a, lossOfA);
                    a = high - ratio * (high - low);
                    lossOfA = Loss(logits, labels, classes, Math.Exp(a));
                }
                else
                {
                    (low, a, lossOfA) = (a, b, lossOfB);
                    b = low + ratio * (high - low);
                    lossOfB = Loss(logits, labels, classes, Math.Exp(b));
                }
            }
            return Math.Exp((low + high) / 2);
        }

        static double Loss(float[] logits, int[] labels, int classes, double temperature)
        {
            double total = 0;
            for (int i = 0; i < labels.Length; i++)
            {
                int row = i * classes;
                double highest = double.NegativeInfinity, sum = 0;
                for (int j = 0; j < classes; j++) highest = Math.Max(highest, logits[row + j] / temperature);
                for (int j = 0; j < classes; j++) sum += Math.Exp(logits[row + j] / temperature - highest);
                total += Math.Log(sum) + highest - logits[row + labels[i]] / temperature;
            }
            return total;
        }
    }
}
