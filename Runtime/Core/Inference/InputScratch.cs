using System;

namespace Graft
{
    /// <summary>Room for a list of a layer's inputs that are not zero, and for a row of them: the scratch memory of one launch, so of one thread at a time.</summary>
    sealed unsafe class InputScratch : IDisposable
    {
        /// <summary>Places are written a vector at a time, the widest of which holds so many.</summary>
        public const int Spare = 16;

        readonly ManagedBuffer places, row;

        public InputScratch(int inputs)
        {
            places = new ManagedBuffer(((long)inputs + Spare) * sizeof(int));
            row = new ManagedBuffer((long)inputs * sizeof(float));
            Places = (int*)places.Pointer;
            Row = (float*)row.Pointer;
        }

        public int* Places { get; }

        /// <summary>A float per input.</summary>
        public float* Row { get; }

        public void Dispose()
        {
            places.Dispose();
            row.Dispose();
        }
    }
}
