using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>
    /// What the tests of one family of ops share: arrays that are freed after each test, whose padding is as hostile as the rule for
    /// padding allows, and comparison with float64 results.
    /// </summary>
    public abstract class OpTests
    {
        /// <summary>In the padding of activations, and everywhere in results before they are computed.</summary>
        protected const float Junk = 7;

        readonly string name;
        readonly List<View> views = new List<View>();

        protected OpTests(string name)
        {
            this.name = name;
        }

        protected IBackend Backend { get; private set; }

        [OneTimeSetUp]
        public void Open() => Backend = TestBackends.Get(name);

        [TearDown]
        public void Free()
        {
            foreach (View view in views) view.Buffer.Dispose();
            views.Clear();
        }

        /// <summary>A parameter, state or gradient: its padding is zero.</summary>
        protected View Clean(double[,] values) => Fill(Allocate(new Shape(values.GetLength(0), values.GetLength(1))), values);

        /// <summary>An activation: its padding is finite, but not zero.</summary>
        protected View Dirty(double[,] values) => Fill(Result(values.GetLength(0), values.GetLength(1)), values);

        /// <summary>A packed vector, or a bias with its padding at the end.</summary>
        protected View Vector(double[] values)
        {
            View view = Allocate(new Shape(values.Length));
            Backend.Upload(values.Select(value => (float)value).ToArray(), view);
            return view;
        }

        protected View Ints(params int[] values)
        {
            View view = Allocate(new Shape(values.Length), ElementType.Int32);
            Backend.Upload(values, view);
            return view;
        }

        /// <summary>Where a result goes: junk up to the end of the padding.</summary>
        protected View Result(int rows, int columns) => Poison(Allocate(new Shape(rows, columns)));

        protected View ResultVector(int count) => Poison(Allocate(new Shape(count)));

        protected View Allocate(Shape shape, ElementType type = ElementType.Float32)
        {
            View view = Backend.Allocate(shape, type);
            views.Add(view);
            return view;
        }

        protected void Run(ILaunch launch, int row = 0, int first = 0) => launch.Enqueue(new StepArguments(0, row, first));

        protected double[,] Read(View view)
        {
            var packed = new float[view.Rows * view.Columns];
            Backend.Download(view, packed);
            return References.Matrix(view.Rows, view.Columns, (row, column) => packed[row * view.Columns + column]);
        }

        protected double[] ReadVector(View view) => Read(view).Cast<double>().ToArray();

        /// <summary>All that lies in the array, padding included.</summary>
        protected float[] Raw(View view)
        {
            View whole = Whole(view);
            var data = new float[whole.Rows * whole.Columns];
            Backend.Download(whole, data);
            return data;
        }

        protected void PaddingIsZero(View view) => Assert.That(Padding(view), Is.All.EqualTo(0f), "the padding is not zero");
        protected void PaddingIsFinite(View view) => Assert.That(Padding(view).All(value => !float.IsNaN(value) && !float.IsInfinity(value)), Is.True, "the padding is not finite");

        /// <summary>Twice from the same start, the same bits.</summary>
        protected void IsDeterministic(Action run, params View[] results)
        {
            float[][] before = results.Select(Raw).ToArray();
            run();
            float[][] once = results.Select(Raw).ToArray();
            for (int i = 0; i < results.Length; i++) Backend.Upload(before[i], Whole(results[i]));
            run();
            for (int i = 0; i < results.Length; i++) Assert.That(Raw(results[i]), Is.EqualTo(once[i]));
        }

        /// <summary>Every element within tolerance of the expected one, relative where that is above one.</summary>
        protected static void Close(double[,] actual, double[,] expected, double tolerance)
        {
            Assert.That(actual.GetLength(0), Is.EqualTo(expected.GetLength(0)));
            Assert.That(actual.GetLength(1), Is.EqualTo(expected.GetLength(1)));
            for (int row = 0; row < expected.GetLength(0); row++)
                for (int column = 0; column < expected.GetLength(1); column++)
                {
                    double error = Math.Abs(actual[row, column] - expected[row, column]);
                    if (!(error <= tolerance * Math.Max(1, Math.Abs(expected[row, column]))))
                        Assert.That(actual[row, column], Is.EqualTo(expected[row, column]).Within(tolerance), $"at row {row}, column {column}");
                }
        }

        protected static void Close(double[] actual, double[] expected, double tolerance) => Close(References.Row(actual), References.Row(expected), tolerance);

        /// <summary>What rounding may do to a sum of n products of numbers around one.</summary>
        protected static double Rounding(int n) => 2e-6 * Math.Sqrt(n + 1);

        // The same memory as a matrix, or a vector, without padding.
        static View Whole(View view) => new View(view.Buffer, view.Shape.Rank < 2 ? new Shape(view.Pitch) : new Shape(view.Rows, view.Pitch), view.Type);

        IEnumerable<float> Padding(View view) => Raw(view).Where((value, place) => place % view.Pitch >= view.Columns);

        View Poison(View view)
        {
            View whole = Whole(view);
            Backend.Upload(Enumerable.Repeat(Junk, whole.Rows * whole.Columns).ToArray(), whole);
            return view;
        }

        View Fill(View view, double[,] values)
        {
            Backend.Upload(values.Cast<double>().Select(value => (float)value).ToArray(), view);
            return view;
        }
    }
}
