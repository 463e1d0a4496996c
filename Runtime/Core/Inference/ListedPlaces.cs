namespace Graft
{
    /// <summary>The inputs of a list.</summary>
    readonly unsafe struct ListedPlaces : IPlaces
    {
        readonly int* places;

        public ListedPlaces(int* places) => this.places = places;

        public int Place(int k) => places[k];
    }
}
