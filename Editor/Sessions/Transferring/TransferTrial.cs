using System;
using System.Diagnostics;

namespace Graft.Editing
{
    /// <summary>A model on the try-it pad.</summary>
    sealed class TransferTrial : IDisposable
    {
        const int Times = 5;

        readonly Predictor predictor;
        readonly double[] microseconds = new double[Times];

        public TransferTrial(Model model)
        {
            Model = model;
            predictor = new Predictor(model);
            // The first call compiles: it is nobody's answer.
            predictor.Predict(new byte[DigitCentring.PixelCount], new float[model.Network.Outputs]);
        }

        public Model Model { get; }

        /// <param name="image">28 * 28 bytes, centred.</param>
        public TransferAnswer Recognise(ReadOnlySpan<byte> image)
        {
            var probabilities = new float[Model.Network.Outputs];
            for (int time = 0; time < Times; time++)
            {
                long began = Stopwatch.GetTimestamp();
                predictor.Predict(image, probabilities);
                microseconds[time] = (Stopwatch.GetTimestamp() - began) * 1e6 / Stopwatch.Frequency;
            }
            Array.Sort(microseconds);
            Recognition said = predictor.Recognise(image);
            return new TransferAnswer(Model.Classes, probabilities, said.Label, said.IsKnown, microseconds[Times / 2]);
        }

        public void Dispose() => predictor.Dispose();
    }
}
