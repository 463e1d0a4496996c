using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// How a player's examples are learned, unit by unit: images that stand for the shipped model's classes, and for none, are made, the network gets
    /// a branch for the new ones (<see cref="GraftedNetwork"/>), and that learns from all, each class equally often.
    /// </summary>
    sealed class PersonalLesson : IDisposable
    {
        // A step takes about as long as two drawn images.
        const int WeightOfStep = 2;

        // Images whose variations pass the lower layers in one unit.
        const int CachedTogether = 20;

        readonly Model shipped;
        readonly PersonalExample[] examples;
        readonly PersonalSettings settings;
        readonly IBackend backend;
        readonly string[] classes;
        readonly bool hasUnknown;
        readonly List<IDisposable> held = new List<IDisposable>();
        int done, expected;

        public PersonalLesson(Model shipped, PersonalExample[] examples, PersonalSettings settings, IBackend backend)
        {
            this.shipped = shipped;
            this.examples = examples;
            this.settings = settings;
            this.backend = backend;
            hasUnknown = settings.Unknowns > 0 && shipped.Network.Input.Count == DigitCentring.PixelCount;
            classes = shipped.Classes.Concat(examples.Select(example => example.Label).Distinct().Except(shipped.Classes)).ToArray();
        }

        /// <summary>Null until all units are done.</summary>
        public Model Result { get; private set; }

        /// <summary>Share of the units that are done.</summary>
        public float Progress => expected == 0 ? 0 : Math.Min(1, (float)done / expected);

        /// <summary>What the next unit takes; to move on does it.</summary>
        public IEnumerator<UnitCost> Units()
        {
            var unit = new UnitCost();
            yield return unit;
            if (examples.Length == 0)
            {
                Result = shipped;
                yield break;
            }
            IStandIns[] sources = Sources();
            int images = sources.Sum(source => source.Count), each = shipped.Network.Input.Count;
            expected = images + WeightOfStep * settings.Steps;
            int[] shownExamples = Repeated();
            int count = images + shownExamples.Length;
            var pixels = new byte[checked(count * each)];
            var labels = new int[count];
            int row = 0;
            foreach (IStandIns source in sources)
            {
                unit = new UnitCost();
                for (int i = 0; i < source.Count; i++, row++, done++)
                {
                    yield return unit;
                    labels[row] = source.Next(pixels.AsSpan(row * each, each));
                }
            }

            yield return new UnitCost();
            Dataset data = Join(pixels, labels, images, shownExamples);
            yield return new UnitCost();
            GraftedNetwork grafted = Graft();
            yield return new UnitCost();
            Residency residency = Held(new Residency(backend));
            foreach (Parameter parameter in grafted.Training.Parameters) residency.Of(parameter.Value);
            yield return new UnitCost();
            bool caches = grafted.Training.FrozenLayers > 0;
            Augmentation augmentation = shipped.Network.Input.Rank == 2 ? settings.Augmentation : null;
            IExamples shown = Held(caches ? (IExamples)new FrozenOutputs(grafted.Training, data, residency, augmentation, settings.Variations, settings.Seed, CachedTogether) : new DeviceDataset(data, backend));
            unit = new UnitCost();
            yield return unit;
            while (shown.Prepare()) yield return unit;

            yield return new UnitCost();
            EpochMemory epoch = Held(new EpochMemory(backend, settings.Steps * settings.BatchSize, settings.Steps));
            TrainingProgram program = Held(TrainingProgram.Compile(grafted.Training, Recipe(augmentation), residency, shown, epoch, settings.BatchSize));
            var launches = new PacedLaunches(program.Launches, backend);
            yield return new UnitCost();
            backend.Upload(Order(labels, images, caches ? settings.Variations : 1), epoch.Order);
            epoch.Upload(StepTable());

            var ending = new UnitCost(); // made here, so that no frame of steps allocates
            for (int step = 0; step < settings.Steps; step++, done += WeightOfStep)
            {
                var arguments = new StepArguments(step, step, step * settings.BatchSize);
                do yield return launches.Next;
                while (!launches.Enqueue(arguments));
            }

            yield return ending;
            residency.Download();
            Result = new Model(grafted.Finished(), shipped.Loss, classes, shipped.InputScale, shipped.Metadata, null, shipped.Calibration);
        }

        public void Dispose()
        {
            for (int i = held.Count - 1; i >= 0; i--) held[i].Dispose();
            held.Clear();
        }

        T Held<T>(T thing) where T : IDisposable
        {
            held.Add(thing);
            return thing;
        }

        StepRecipe Recipe(Augmentation augmentation) => new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = Optimizer, Seed = settings.Seed, Augmentation = augmentation };

        IOptimizer Optimizer => new Adam(new CosineDecay(settings.Rate, settings.Steps));

        IStandIns[] Sources()
        {
            int known = shipped.Classes.Count;
            IStandIns first = shipped.Memory != null ? (IStandIns)new RememberedImages(shipped.Memory)
                : DrawnDigits.Are(shipped) ? (IStandIns)new DrawnDigits(shipped.Classes, settings.StandInsPerClass, settings.Seed)
                : Held(new GuessedDrawings(shipped, known * settings.StandInsPerClass, settings.Seed));
            return hasUnknown ? new[] { first, new DrawnUnknowns(classes, classes.Length, settings.Unknowns, settings.Seed) } : new[] { first };
        }

        // Which example stands in each of the rows after the stand-ins. Few of a class come several times, so that there are enough variations of them.
        int[] Repeated()
        {
            var rows = new List<int>();
            foreach (var ofClass in Enumerable.Range(0, examples.Length).GroupBy(i => examples[i].Label))
            {
                int times = Math.Max(1, settings.ShownPerClass / ofClass.Count());
                for (int time = 0; time < times; time++) rows.AddRange(ofClass);
            }
            return rows.ToArray();
        }

        Dataset Join(byte[] pixels, int[] labels, int images, int[] shownExamples)
        {
            int each = shipped.Network.Input.Count;
            for (int i = 0; i < shownExamples.Length; i++)
            {
                PersonalExample example = examples[shownExamples[i]];
                example.Pixels.Span.CopyTo(pixels.AsSpan((images + i) * each, each));
                labels[images + i] = Array.IndexOf(classes, example.Label);
            }
            return Dataset.OfImages(pixels, shipped.Network.Input, labels, hasUnknown ? classes.Append(UnknownClass.Name).ToArray() : classes);
        }

        GraftedNetwork Graft()
        {
            int known = shipped.Classes.Count;
            int[] corrected = Enumerable.Range(0, known).Where(label => examples.Any(example => example.Label == classes[label])).ToArray();
            return new GraftedNetwork(shipped, classes.Length - known, corrected, hasUnknown, settings.FrozenLayers, settings.Seed);
        }

        // Row copy * count + i holds variation copy of image i.
        int[] Order(int[] labels, int images, int copies)
        {
            var plan = new LessonPlan(classes.Length + (hasUnknown ? 1 : 0), settings.Seed);
            for (int row = 0; row < copies * labels.Length; row++) plan.Add(row, labels[row % labels.Length], row % labels.Length >= images);
            var order = new int[settings.Steps * settings.BatchSize];
            plan.Fill(order);
            return order;
        }

        float[] StepTable()
        {
            IOptimizer optimizer = Optimizer;
            var table = new float[UpdateRule.TableColumns * settings.Steps];
            for (int step = 0; step < settings.Steps; step++) optimizer.Row(table.AsSpan(UpdateRule.TableColumns * step, UpdateRule.TableColumns), step);
            return table;
        }
    }
}
