using System;

namespace Graft
{
    /// <summary>Room for a list of a layer's inputs that are not zero: the scratch memory of one launch, so of one thread at a time.</summary>
    sealed unsafe class InputScratch : IDisposable
    {
        readonly ManagedBuffer places, values;

        public InputScratch(int inputs)
        {
            places = new ManagedBuffer((inputs + 1L) * sizeof(int));
            values = new ManagedBuffer((inputs + 1L) * sizeof(float));
        }

        public int* Places => (int*)places.Pointer;
        public float* Values => (float*)values.Pointer;

        public void Dispose()
        {
            places.Dispose();
            values.Dispose();
        }
    }
}
