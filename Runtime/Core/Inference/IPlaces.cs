namespace Graft
{
    /// <summary>Which inputs a product runs over; structs, so that loops over them are compiled for each.</summary>
    interface IPlaces
    {
        /// <summary>The place of the k-th.</summary>
        int Place(int k);
    }
}
