namespace Graft
{
    /// <summary>All inputs in a row.</summary>
    readonly struct EveryPlace : IPlaces
    {
        public int Place(int k) => k;
    }
}
