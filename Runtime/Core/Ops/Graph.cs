using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// A list of ops in the order they run, recorded by layers, a loss, the gradients and an optimizer, and rewritten by fusions.
    /// Nothing is computed here.
    /// </summary>
    public sealed class Graph
    {
        readonly List<Op> ops = new List<Op>();
        readonly Dictionary<Tensor, Value> leaves = new Dictionary<Tensor, Value>();
        readonly Dictionary<Parameter, Value> parameters = new Dictionary<Parameter, Value>();
        readonly List<IFreezable> within = new List<IFreezable>();
        readonly List<IReadOnlyList<IFreezable>> paths = new List<IReadOnlyList<IFreezable>> { new IFreezable[0] };
        readonly HashSet<IFreezable> layers = new HashSet<IFreezable>();
        readonly Dictionary<Parameter, IReadOnlyList<IFreezable>> owners = new Dictionary<Parameter, IReadOnlyList<IFreezable>>();
        readonly List<RecordedLayer> recorded = new List<RecordedLayer>();
        readonly HashSet<Value> kept = new HashSet<Value>();
        int frozenDepth;
        ulong streams;

        /// <param name="mode">What it is recorded for.</param>
        /// <param name="batch">Examples per step, at least 1.</param>
        /// <param name="example">Shape of one example; the input is batch x its count of elements.</param>
        /// <param name="seed">Decides what ops draw at random.</param>
        /// <exception cref="ShapeException">The batch is smaller than 1.</exception>
        public Graph(Mode mode, int batch, Shape example, ulong seed = 0)
        {
            if (batch < 1) throw new ShapeException($"A batch holds at least one example, not {batch}.");
            Mode = mode;
            Batch = batch;
            Seed = seed;
            Input = Leaf("input", new Shape(batch, example.Count));
        }

        /// <summary>Training or evaluation: see <see cref="Trains"/>.</summary>
        public Mode Mode { get; }

        /// <summary>Examples per step: the rows of what layers give.</summary>
        public int Batch { get; }

        /// <summary>The key of all random numbers that ops of this graph draw.</summary>
        public ulong Seed { get; }

        /// <summary>
        /// A stream of random numbers of its own for one op. Streams are numbered as they are asked for, so the programs of whole and of
        /// partial batches, which record the same layers, agree; the step is part of each draw's counter.
        /// </summary>
        /// <param name="purpose">One of <see cref="RandomStreams"/>, such as <see cref="RandomStreams.Noise"/>.</param>
        public ulong Stream(ulong purpose) => purpose + streams++;

        /// <summary>The batch's examples, one a row.</summary>
        public Value Input { get; }

        /// <summary>In the order they run.</summary>
        public IReadOnlyList<Op> Ops => ops;

        /// <summary>Each parameter recorded so far, with its leaf.</summary>
        public IReadOnlyDictionary<Parameter, Value> Parameters => parameters;

        /// <summary>Whether the layer learns here: false in evaluation, when it is frozen, and inside a frozen layer.</summary>
        public bool Trains(IFreezable layer) => Mode == Mode.Training && frozenDepth == 0 && !layer.Frozen;

        /// <summary>What is recorded from here on belongs to the layer.</summary>
        public void Enter(IFreezable layer)
        {
            within.Insert(0, layer);
            paths.Add(null);
            layers.Add(layer);
            frozenDepth += layer.Frozen ? 1 : 0;
        }

        /// <summary>The end of what belongs to the layer.</summary>
        /// <param name="layer">The one that was entered last.</param>
        /// <param name="y">What it gives.</param>
        /// <returns>The same.</returns>
        public Value Leave(IFreezable layer, Value y)
        {
            within.RemoveAt(0);
            paths.RemoveAt(paths.Count - 1);
            frozenDepth -= layer.Frozen ? 1 : 0;
            recorded.Add(new RecordedLayer(layer, Path, y));
            return y;
        }

        /// <summary>Every layer with what it gives, in the order in which that is known: layers within a layer before it.</summary>
        public IReadOnlyList<RecordedLayer> Layers => recorded;

        /// <summary>Whether the layer was recorded here, in the network itself or within another layer.</summary>
        public bool Contains(IFreezable layer) => layers.Contains(layer);

        /// <summary>The layer that recorded the parameter, the layer around that one, and so on outwards; empty where it was no layer.</summary>
        /// <exception cref="KeyNotFoundException">The parameter was not recorded here.</exception>
        public IReadOnlyList<IFreezable> OwnersOf(Parameter parameter) => owners[parameter];

        // The layers being recorded, from the innermost outwards: one list for all that lie beside each other.
        IReadOnlyList<IFreezable> Path => paths[paths.Count - 1] ??= within.ToArray();

        /// <summary>
        /// The parameter's value, one leaf however often it is used. It trains unless this is an evaluation graph or the layer being recorded is frozen.
        /// </summary>
        /// <param name="name">For messages: "weights".</param>
        /// <param name="parameter">What is learned. The first use decides who owns it.</param>
        public Value Parameter(string name, Parameter parameter)
        {
            if (parameters.TryGetValue(parameter, out Value leaf)) return leaf;
            parameters.Add(parameter, leaf = Lasting(name, parameter.Value, Mode == Mode.Training && frozenDepth == 0));
            owners.Add(parameter, Path);
            return leaf;
        }

        /// <summary>A leaf that outlives the step and is shared by all programs of a run; one for each host tensor.</summary>
        /// <param name="name">For messages: "running mean".</param>
        /// <param name="source">Its value at the run's beginning, and its shape.</param>
        /// <param name="trains">Whether it is to be learned.</param>
        public Value Lasting(string name, Tensor source, bool trains = false)
        {
            if (!leaves.TryGetValue(source, out Value leaf)) leaves.Add(source, leaf = new Value(name, source.Shape, ElementType.Float32, source, trains));
            return leaf;
        }

        /// <summary>A leaf that the program's owner supplies.</summary>
        public Value Leaf(string name, Shape shape, ElementType type = ElementType.Float32) => new Value(name, shape, type);

        /// <summary>A value that an op is about to write.</summary>
        public Value New(string name, Shape shape, ElementType type = ElementType.Float32) => new Value(name, shape, type);

        /// <summary>Adds the op behind the others.</summary>
        /// <returns>The same, for what it writes.</returns>
        public T Record<T>(T op) where T : Op
        {
            ops.Add(op);
            return op;
        }

        /// <summary>The value is read after the step, so that no fusion may do without it.</summary>
        public void Keep(Value value) => kept.Add(value);

        /// <summary>Ops that read the value.</summary>
        public IEnumerable<Op> Readers(Value value) => ops.Where(op => op.Reads.Contains(value));

        /// <summary>The op that reads the value, or null where none does or several do, or where it is kept.</summary>
        public Op OnlyReader(Value value)
        {
            if (kept.Contains(value)) return null;
            var readers = Readers(value).Take(2).ToArray();
            return readers.Length == 1 ? readers[0] : null;
        }

        /// <summary>The op that writes the value, or null for a leaf.</summary>
        public Op Writer(Value value) => ops.Find(op => op.Writes.Contains(value));

        /// <summary>Puts the op before all others.</summary>
        public void Begin(Op op) => ops.Insert(0, op);

        /// <summary>Puts the replacement where <paramref name="place"/> stands, and takes the other ops out.</summary>
        /// <param name="place">An op of the graph.</param>
        /// <param name="replacement">What takes its place.</param>
        /// <param name="removed">Ops that go; the place may be one of them.</param>
        public void Replace(Op place, Op replacement, params Op[] removed)
        {
            ops[ops.IndexOf(place)] = replacement;
            ops.RemoveAll(op => op != replacement && removed.Contains(op));
        }
    }
}
