namespace Graft
{
    /// <summary>Makes a batch from a data set that lives on the device, and keeps what was made of it.</summary>
    public interface IDataOps
    {
        /// <summary>
        /// For each row r of the batch, with i = order[First + r]: x[r] = scale * features[i], targets[r] = allTargets[i].
        /// </summary>
        /// <param name="features">Examples x columns, bytes or floats.</param>
        /// <param name="allTargets">Examples ints (labels), or examples x outputs floats.</param>
        /// <param name="order">The epoch's permutation, ints.</param>
        /// <param name="x">Batch x columns floats.</param>
        /// <param name="targets">Batch ints, or batch x outputs floats.</param>
        /// <param name="scale">What a stored feature is multiplied with.</param>
        ILaunch Gather(View features, View allTargets, View order, View x, View targets, float scale);

        /// <summary>all[First + r] = x[r], for each row r of the batch.</summary>
        /// <param name="x">Batch x columns floats.</param>
        /// <param name="all">At least First + batch rows x columns floats.</param>
        ILaunch Store(View x, View all);
    }
}
