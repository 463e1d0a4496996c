using System.Linq;

namespace Graft.Tests
{
    /// <summary>A small network and data that it learns in a moment.</summary>
    static class SmallRuns
    {
        static readonly string[] Classes = { "left", "right", "top" };

        /// <summary>The values at the end of six epochs.</summary>
        public static float[] Finished(IBackend backend, ulong seed) => Values(Trained(backend, seed).Network);

        /// <summary>The bytes of the model file.</summary>
        public static byte[] File(IBackend backend, ulong seed) => ModelFile.Write(Trained(backend, seed));

        static Model Trained(IBackend backend, ulong seed)
        {
            TrainingSettings settings = Settings(6);
            settings.Seed = seed;
            using var run = new TrainingRun(Small(seed), Blobs(95, 1), Blobs(30, 2), settings, backend);
            run.Run();
            return run.Model;
        }

        public static TrainingSettings Settings(int epochs, int patience = 0) =>
            new TrainingSettings { MaxEpochs = epochs, Patience = patience, BatchSize = 20, Optimizer = new Adam(0.01f) };

        public static Network Small(ulong seed)
        {
            var network = new Network(new Shape(2), new Dense(20), new Elu(), new Dense(20), new Elu(), new Dense(3));
            network.Initialize(seed);
            return network;
        }

        public static float[] Values(Network network) => network.Parameters.SelectMany(parameter => parameter.Value.Data).ToArray();

        /// <summary>Three clouds in the plane that overlap a little.</summary>
        public static Dataset Blobs(int count, ulong seed)
        {
            var random = new RandomStream(seed, 99);
            var features = new float[2 * count];
            var labels = new int[count];
            for (int i = 0; i < count; i++)
            {
                labels[i] = i % 3;
                features[2 * i] = new[] { -1f, 1f, 0f }[labels[i]] + 0.4f * random.NextNormal();
                features[2 * i + 1] = new[] { 0f, 0f, 1.5f }[labels[i]] + 0.4f * random.NextNormal();
            }
            return Dataset.OfFeatures(features, new Shape(2), labels, Classes);
        }
    }
}
