using System;
using System.Collections.Generic;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// A model ready to answer: the network in evaluation mode, as the same graph that training uses, with normalizations folded away, weights that
    /// are zero neither stored nor multiplied where that is cheaper, and inputs that are zero passed over. A call allocates nothing, and any thread
    /// may make one at any time; the first call of each further thread at the same time makes room for it.
    /// </summary>
    public sealed unsafe class Predictor : IDisposable
    {
        // Rows that one thread takes from input to output: enough that weights come from the second cache seldom, few enough that a batch of 32 is work for two.
        const int Block = 16;

        // More parts than workers: one that is held up leaves its share to the others.
        const int PartsPerWorker = 4;

        readonly object gate = new object();
        readonly InferenceBackend backend;
        readonly Residency residency;
        readonly WorkspacePool singles, blocks;
        readonly BatchWork work;
        readonly int inputs, outputs, workers;

        // Made with its threads by the first batch that is shared out; only the holder of the work touches it.
        WorkerPool pool;

        /// <summary>Compiles the model, in milliseconds; later changes of its network are not seen. It computes in plain C#, on the processor.</summary>
        /// <param name="model">What answers.</param>
        /// <param name="workers">Threads that share large batches, the caller's among them; 0 is one per processor. Single examples never leave the caller's
        /// thread.</param>
        /// <exception cref="ArgumentOutOfRangeException">Workers are negative.</exception>
        public Predictor(Model model, int workers = 1) : this(model, workers, null) { }

        internal Predictor(Model model, int workers, bool? vectors)
        {
            if (workers < 0) throw new ArgumentOutOfRangeException(nameof(workers), workers, "A predictor works on 1 or more threads, or 0 for one per processor.");
            Model = model;
            inputs = model.Network.Input.Count;
            outputs = model.Network.Outputs;
            backend = new InferenceBackend(vectors);
            residency = new Residency(backend);
            singles = new WorkspacePool(() => Make(1));
            blocks = new WorkspacePool(() => Make(Block));
            Workspace first = Make(1);
            Ops = first.Ops;
            singles.Return(first);
            this.workers = workers == 0 ? Math.Max(1, Environment.ProcessorCount) : workers;
            work = new BatchWork(blocks, inputs, outputs, Block, model.InputScale);
        }

        /// <summary>The model as it was given: its classes, its loss, its calibration.</summary>
        public Model Model { get; }

        /// <summary>The ops that an answer runs, after fusion.</summary>
        public IReadOnlyList<Op> Ops { get; }

        /// <summary>The forms of the dense layers' weights, from input to output.</summary>
        internal IEnumerable<IPackedWeights> Packed => backend.Packed.Packed;

        /// <summary>Answers one example, or several in a row.</summary>
        /// <param name="examples">[examples, inputs], row-major, scaled as in training (pixels 0 to 1).</param>
        /// <param name="answers">[examples, outputs]: gets what the loss has the model answer with, probabilities or the outputs as they are.</param>
        /// <exception cref="ShapeException">A length is not the network's.</exception>
        public void Predict(ReadOnlySpan<float> examples, Span<float> answers) => Predict(examples, answers, false);

        /// <summary>Answers one example of stored bytes, such as pixels of 0 to 255, or several in a row.</summary>
        /// <param name="examples">[examples, inputs], row-major; each is multiplied with the model's input scale.</param>
        /// <param name="answers">[examples, outputs]: gets what the loss has the model answer with, probabilities or the outputs as they are.</param>
        /// <exception cref="ShapeException">A length is not the network's.</exception>
        public void Predict(ReadOnlySpan<byte> examples, Span<float> answers) => Predict(examples, answers, false);

        /// <summary>The same before any softmax: a calibrated model's are divided by its temperature.</summary>
        /// <param name="examples">[examples, inputs], row-major.</param>
        /// <param name="logits">[examples, outputs]: gets the logits.</param>
        /// <exception cref="ShapeException">A length is not the network's.</exception>
        public void Logits(ReadOnlySpan<float> examples, Span<float> logits) => Predict(examples, logits, true);

        /// <inheritdoc cref="Logits(ReadOnlySpan{float}, Span{float})"/>
        public void Logits(ReadOnlySpan<byte> examples, Span<float> logits) => Predict(examples, logits, true);

        /// <summary>The likeliest class of one example, and whether the model knows.</summary>
        /// <param name="example">[inputs], scaled as in training (pixels 0 to 1).</param>
        /// <exception cref="ShapeException">The length is not the network's, or the model is a regression.</exception>
        public Recognition Recognise(ReadOnlySpan<float> example)
        {
            CheckOne(example.Length);
            Workspace workspace = singles.Rent();
            fixed (float* x = example) workspace.Run(x, 1, false);
            return Best(workspace);
        }

        /// <summary>The likeliest class of one example of stored bytes, and whether the model knows.</summary>
        /// <param name="example">[inputs], such as pixels of 0 to 255; each is multiplied with the model's input scale.</param>
        /// <exception cref="ShapeException">The length is not the network's, or the model is a regression.</exception>
        public Recognition Recognise(ReadOnlySpan<byte> example)
        {
            CheckOne(example.Length);
            Workspace workspace = singles.Rent();
            fixed (byte* x = example) workspace.Run(x, 1, Model.InputScale, false);
            return Best(workspace);
        }

        /// <summary>The places of the likeliest classes, the likeliest first.</summary>
        /// <param name="answer">One example's probabilities or logits.</param>
        /// <param name="classes">Gets as many places as it has room for, at most one per output.</param>
        /// <exception cref="ShapeException">There is room for more than there are.</exception>
        public static void Top(ReadOnlySpan<float> answer, Span<int> classes)
        {
            if (classes.Length > answer.Length) throw new ShapeException($"Of {answer.Length} outputs there are no {classes.Length} likeliest.");
            int taken = 0;
            for (int j = 0; j < answer.Length; j++)
            {
                int place = taken;
                while (place > 0 && answer[j] > answer[classes[place - 1]]) place--;
                if (place == classes.Length) continue;
                taken = Math.Min(taken + 1, classes.Length);
                for (int later = taken - 1; later > place; later--) classes[later] = classes[later - 1];
                classes[place] = j;
            }
        }

        /// <summary>Frees its memory and ends its threads. Nobody may be in a call.</summary>
        public void Dispose()
        {
            pool?.Dispose();
            singles.Dispose();
            blocks.Dispose();
            residency.Dispose();
            backend.Dispose();
        }

        Workspace Make(int rows)
        {
            lock (gate) return new Workspace(Model, rows, residency, backend);
        }

        void Predict(ReadOnlySpan<float> examples, Span<float> answers, bool logits)
        {
            int count = Count(examples.Length, answers.Length);
            fixed (float* x = examples, y = answers) Predict(new Batch { Floats = x, Answers = y, Count = count, Logits = logits });
        }

        void Predict(ReadOnlySpan<byte> examples, Span<float> answers, bool logits)
        {
            int count = Count(examples.Length, answers.Length);
            fixed (byte* x = examples)
            fixed (float* y = answers) Predict(new Batch { Bytes = x, Answers = y, Count = count, Logits = logits });
        }

        void Predict(Batch batch)
        {
            if (batch.Count == 1) batch.Run(singles, 0, 1, inputs, outputs, Model.InputScale);
            else if (workers > 1 && batch.Count > Block && Monitor.TryEnter(work)) Share(batch);
            // One batch at a time has the workers; another thread's takes its own time rather than wait.
            else batch.Run(blocks, 0, batch.Blocks(Block), inputs, outputs, Model.InputScale);
        }

        void Share(Batch batch)
        {
            try
            {
                work.Batch = batch;
                work.Parts = Math.Min(batch.Blocks(Block), PartsPerWorker * workers);
                pool ??= new WorkerPool(workers);
                pool.Run(work, work.Parts);
            }
            finally
            {
                Monitor.Exit(work);
            }
        }

        int Count(int features, int answers)
        {
            int count = features / inputs;
            if (count == 0 || count * inputs != features) throw new ShapeException($"The network takes {inputs} features, or several times as many for several examples, not {features}.");
            if (answers != (long)count * outputs) throw new ShapeException($"The network gives {outputs} outputs to each of {count} examples, not {answers} in all.");
            return count;
        }

        void CheckOne(int features)
        {
            if (Model.Classes == null) throw new ShapeException("The model is a regression: it has no classes to recognise.");
            if (features != inputs) throw new ShapeException($"The network takes {inputs} features, not {features}.");
        }

        // With p the likeliest class's probability among the classes and z its logit, sum e^z_j is e^z / p.
        Recognition Best(Workspace workspace)
        {
            float* answers = new ManagedArray(workspace.Answers).Floats;
            int best = ManagedSoftmax.ArgMax(answers, outputs);
            float probability = answers[best], confidence = probability;
            Calibration calibration = Model.Calibration;
            if (calibration?.UnknownLogit is float unknown) confidence /= 1 + probability * MathF.Exp(unknown - new ManagedArray(workspace.Logits).Floats[best]);
            singles.Return(workspace);
            return new Recognition(best, Model.Classes[best], probability, confidence, calibration == null || confidence >= calibration.Threshold);
        }
    }
}
