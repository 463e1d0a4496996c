using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.OpenCL
{
    /// <summary>One product of a dense layer, bound for results of each size with each tile that may be fastest for them.</summary>
    sealed class DenseTrials : IDisposable
    {
        readonly OpenClBackend backend;
        readonly List<View> arrays = new List<View>();
        readonly List<(int Size, DenseTile Tile, ILaunch Launch)> trials = new List<(int Size, DenseTile Tile, ILaunch Launch)>();

        /// <param name="backend">The device.</param>
        /// <param name="usual">Says how sums are split.</param>
        /// <param name="pass">The product.</param>
        public DenseTrials(OpenClBackend backend, DenseTiling usual, DensePass pass)
        {
            this.backend = backend;
            for (int size = 0; size < DenseTiling.Sizes; size++)
            {
                Func<IDenseOps, ILaunch> bind = Bound(pass, Layer(pass, size));
                foreach (DenseTile tile in DenseTiling.Candidates(size, backend.Device)) Add(size, tile, () => bind(new OpenClDenseGpuOps(backend, usual.With(tile))));
            }
        }

        /// <summary>The layer that stands for all whose product has a result of that size.</summary>
        public static (int Batch, int Inputs, int Units) Layer(DensePass pass, int size) =>
            pass == DensePass.Weights ? (128, new[] { 48, 256, 784 }[size], 100) : (new[] { 20, 256, 2000 }[size], 256, 100);

        public IEnumerable<(DenseTile Tile, ILaunch Launch)> Of(int size) => trials.Where(trial => trial.Size == size).Select(trial => (trial.Tile, trial.Launch));

        public void Dispose()
        {
            foreach (var trial in trials) (trial.Launch as IDisposable)?.Dispose();
            foreach (View array in arrays) array.Buffer.Dispose();
        }

        void Add(int size, DenseTile tile, Func<ILaunch> bind)
        {
            try
            {
                trials.Add((size, tile, bind()));
            }
            catch (BackendException)
            {
                // Another tile may suit this driver better.
            }
        }

        // Arrays of zeros: a product takes as long for any numbers.
        Func<IDenseOps, ILaunch> Bound(DensePass pass, (int Batch, int Inputs, int Units) layer)
        {
            View x = Zeros(layer.Batch, layer.Inputs), y = Zeros(layer.Batch, layer.Units), w = Zeros(layer.Inputs, layer.Units), b = Zeros(1, layer.Units), dx = Zeros(layer.Batch, layer.Inputs);
            if (pass == DensePass.Forward) return dense => dense.Forward(x, w, b, y, Elementwise.Elu(1));
            if (pass == DensePass.InputGradient) return dense => dense.InputGradient(y, w, dx, Elementwise.Elu(1), x);
            return dense => dense.WeightGradient(x, y, w, b);
        }

        View Zeros(int rows, int columns)
        {
            View view = backend.Allocate(new Shape(rows, columns), ElementType.Float32);
            arrays.Add(view);
            return view;
        }
    }
}
