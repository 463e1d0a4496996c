namespace Graft
{
    /// <summary>The inputs that a sum runs over; structs, so that loops over them are compiled for each.</summary>
    interface IInputs
    {
        /// <summary>The row of weights of the k-th.</summary>
        int Place(int k);

        float Value(int k);
    }
}
