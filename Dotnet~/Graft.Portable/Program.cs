using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Graft.OpenCL;

namespace Graft.Portable
{
    /// <summary>
    /// The demo's work in a small program that other runtimes run too: digits 0 to 4 learned, 5 to 9 grafted onto them, that compressed, and answers given.
    /// Writes a line per result: its name and its numbers.
    /// </summary>
    static class Program
    {
        static readonly string[] Old = { "0", "1", "2", "3", "4" }, New = { "5", "6", "7", "8", "9" };

        const int Shown = 10;

        // "managed" or "opencl", and the package's folder, from which models and kernels are read.
        static int Main(string[] arguments)
        {
            Write("start-up", (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
            string folder = arguments[1];
            Dataset digits = SyntheticDigits.Create(4000, 1), unseen = SyntheticDigits.Create(1000, 2);
            Answer("shipped", ModelFile.Load(Path.Combine(folder, "Models", "digits-0-9-small.graft")), unseen);

            Func<string, string> kernels = name => File.ReadAllText(Path.Combine(folder, "Runtime", "OpenCL", "Resources", "Graft", name));
            Stopwatch watch = Stopwatch.StartNew();
            IDevice device = arguments[0] == "managed" ? new ManagedDevice() : (IDevice)OpenClPlatform.Devices(kernels).First();
            Console.WriteLine("device " + device.Name);
            using (IBackend backend = device.Open()) Learn(backend, watch, digits, unseen);
            return 0;
        }

        static void Learn(IBackend backend, Stopwatch watch, Dataset digits, Dataset unseen)
        {
            var network = new Network(new Shape(28, 28), new Dense(100), new Elu(), new Dense(100), new Elu(), new Dense(Old.Length));
            var settings = new TrainingSettings { Optimizer = new Adam(0.002f), BatchSize = 50, MaxEpochs = 6, Patience = 6 };
            using (var run = new TrainingRun(network, digits.OfClasses(Old), unseen.OfClasses(Old), settings, backend))
            {
                run.Advance(TimeSpan.Zero);
                Write("first-step", watch.Elapsed.TotalMilliseconds);
                watch.Restart();
                run.Run();
                Write("training", watch.Elapsed.TotalMilliseconds);
                Answer("pretrained", run.Model, unseen.OfClasses(Old));
            }

            Network grafted = TransferLearning.Reuse(network, 2, 2, New.Length, 3);
            settings = new TrainingSettings { Optimizer = new Adam(0.01f), BatchSize = 50, MaxEpochs = 20, Patience = 20, CacheFrozen = true };
            Dataset few = digits.OfClasses(New).FirstPerClass(100), others = unseen.OfClasses(New);
            Model transferred;
            using (var run = new TrainingRun(grafted, few, others, settings, backend))
            {
                run.Run();
                transferred = run.Model;
            }
            Answer("transferred", transferred, others);

            // Not a number of bytes: how well a file is deflated differs between runtimes.
            var goal = new CompressionSettings { Zeros = 0.9, BatchSize = 50, EpochsPerRound = 1, FinalEpochs = 4 };
            CompressionResult small = ModelCompression.Run(transferred, few, others, null, goal, backend);
            Write("bytes", small.File.Length);
            Answer("compressed", ModelFile.Read(small.File), others);
        }

        static void Answer(string name, Model model, Dataset data)
        {
            int size = data.ExampleShape.Count, right = 0;
            using (var predictor = new Predictor(model))
            {
                var answers = new float[data.Count * predictor.Model.Network.Outputs];
                predictor.Predict(data.Bytes.AsSpan(0, data.Count * size), answers);
                Write(name + "-answers", answers.Take(Shown * predictor.Model.Network.Outputs).Select(each => (double)each).ToArray());
                for (int i = 0; i < data.Count; i++)
                    if (predictor.Recognise(data.Bytes.AsSpan(i * size, size)).Label == data.Classes[data.Labels[i]]) right++;
            }
            Write(name + "-accuracy", (double)right / data.Count);
        }

        static void Write(string name, params double[] numbers) =>
            Console.WriteLine(name + " " + string.Join(" ", numbers.Select(number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture))));
    }
}
