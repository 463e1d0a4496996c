namespace Graft
{
    /// <summary>The inputs of a list: those that are not zero.</summary>
    readonly unsafe struct ListedInputs : IInputs
    {
        readonly int* places;
        readonly float* values;

        public ListedInputs(int* places, float* values)
        {
            this.places = places;
            this.values = values;
        }

        public int Place(int k) => places[k];
        public float Value(int k) => values[k];
    }
}
