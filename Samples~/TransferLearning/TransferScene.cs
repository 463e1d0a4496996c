using System;
using System.Collections;
using UnityEngine;

namespace Graft.Samples
{
    /// <summary>
    /// Transfer learning from code, a slice in each frame: trains a network on drawn digits 0 to 4, puts a new output layer on its frozen layers, and
    /// trains that on a hundred examples each of the digits 5 to 9. Both learning curves grow on the screen while the object goes on turning.
    /// </summary>
    public sealed class TransferScene : MonoBehaviour
    {
        [SerializeField, Range(1, 33), Tooltip("Milliseconds of each frame that training may take.")] float frameBudget = 8;
        [SerializeField, Range(500, 20000), Tooltip("Drawn digits to pretrain on.")] int examples = 4000;

        static readonly string[] Old = { "0", "1", "2", "3", "4" }, New = { "5", "6", "7", "8", "9" };

        IBackend backend;
        TrainingRun run;
        Texture2D bar;

        /// <summary>What is going on, for people.</summary>
        public string Status { get; private set; } = "";

        /// <summary>Whether both trainings are through.</summary>
        public bool IsDone { get; private set; }

        /// <summary>Part of the new digits that the grafted network tells apart, 0 to 1, of such as it was not trained on.</summary>
        public double Accuracy { get; private set; }

        /// <summary>The classifier of the digits 5 to 9; null until it is trained.</summary>
        public Model Grafted { get; private set; }

        IEnumerator Start()
        {
            Dataset digits = SyntheticDigits.Create(2 * examples, seed: 1), unseen = SyntheticDigits.Create(2000, seed: 2);
            yield return null;

            // A worker of its own stays on this thread; more would share the step out. An OpenCL device is opened the same way.
            backend = new ManagedBackend(1);
            var network = new Network(new Shape(28, 28), new Dense(100), new LeakyRelu(), new Dense(100), new LeakyRelu(), new Dense(Old.Length));
            var settings = new TrainingSettings { Optimizer = new Adam(0.002f), BatchSize = 50, MaxEpochs = 8, Patience = 4 };
            yield return Train("Digits 0 to 4", network, digits.OfClasses(Old), unseen.OfClasses(Old), settings);

            // The two hidden layers stay as they are, so what they make of the examples is worked out once and kept.
            Network grafted = TransferLearning.Reuse(network, reused: 2, frozen: 2, outputs: New.Length, seed: 3);
            settings = new TrainingSettings { Optimizer = new Adam(0.01f), BatchSize = 50, MaxEpochs = 40, Patience = 10, CacheFrozen = true };
            Dataset few = digits.OfClasses(New).FirstPerClass(100);
            yield return Train("Digits 5 to 9, a hundred of each", grafted, few, unseen.OfClasses(New), settings);
            IsDone = true;
        }

        IEnumerator Train(string what, Network network, Dataset training, Dataset validation, TrainingSettings settings)
        {
            run?.Dispose();
            run = new TrainingRun(network, training, validation, settings, backend);
            while (run.Advance(TimeSpan.FromMilliseconds(frameBudget)))
            {
                Status = $"{what}: epoch {run.Progress.Epoch} of at most {settings.MaxEpochs}";
                yield return null;
            }
            Grafted = run.Model;
            Accuracy = run.Curve[run.Progress.BestEpoch - 1].ValidationAccuracy;
            Status = $"{what}: {Accuracy:P1} of unseen ones are right";
        }

        void Awake()
        {
            bar = new Texture2D(1, 1, TextureFormat.RGBA32, false);
            bar.SetPixels32(new[] { new Color32(230, 85, 13, 255) });
            bar.Apply();
        }

        void Update() => transform.Rotate(0, 90 * Time.deltaTime, 0);

        void OnDestroy()
        {
            run?.Dispose();
            backend?.Dispose();
            Destroy(bar);
        }

        void OnGUI()
        {
            GUILayout.Label(Status);
            if (run == null) return;
            foreach (CurvePoint point in run.Curve)
                GUI.DrawTexture(new Rect(16 + 8 * point.Epoch, 240 - 200 * (float)point.ValidationAccuracy, 6, 200 * (float)point.ValidationAccuracy), bar);
        }
    }
}
