namespace Graft
{
    /// <summary>The inputs of a list: those that are not zero.</summary>
    readonly unsafe struct ListedInputs : IInputs
    {
        readonly int* places;
        readonly float* x;

        public ListedInputs(int* places, float* x)
        {
            this.places = places;
            this.x = x;
        }

        public int Place(int k) => places[k];
        public float Value(int k) => x[places[k]];
    }
}
