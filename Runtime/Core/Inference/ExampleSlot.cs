namespace Graft
{
    /// <summary>Where the examples of the call at hand lie: in the caller's own memory, so that they are not copied.</summary>
    sealed unsafe class ExampleSlot
    {
        public float* Pointer;
        public int Pitch;
    }
}
