namespace Graft
{
    /// <summary>Makes a batch from a data set that lives on the device, and keeps what was made of it. First is <see cref="StepArguments.First"/>.</summary>
    public interface IDataOps
    {
        /// <summary>
        /// For each row r of the batch, with i = order[First + r]: x[r] = scale * features[i], targets[r] = allTargets[i]. x's padding becomes zero.
        /// </summary>
        /// <param name="features">Examples x columns, bytes or floats.</param>
        /// <param name="allTargets">Examples ints (labels), or examples x outputs floats.</param>
        /// <param name="order">The epoch's permutation, ints in 0 … examples - 1: they are not checked here.</param>
        /// <param name="x">Written: batch x columns floats.</param>
        /// <param name="targets">Written: batch ints, or batch x outputs floats.</param>
        /// <param name="scale">What a stored feature is multiplied with.</param>
        ILaunch Gather(View features, View allTargets, View order, View x, View targets, float scale);

        /// <summary>
        /// The same, with each image varied as the rule says by draws of (seed, stream, step, row of the batch). Those that are not varied are
        /// what <see cref="Gather"/> gives, bit for bit.
        /// </summary>
        /// <param name="features">Images x pixels, bytes or floats.</param>
        /// <param name="allTargets">Images ints (labels), or images x outputs floats.</param>
        /// <param name="order">The epoch's permutation, ints in 0 … images - 1: they are not checked here.</param>
        /// <param name="table">The rule's table, <see cref="AugmentRule.Table"/>.</param>
        /// <param name="x">Written: batch x pixels floats.</param>
        /// <param name="targets">Written: batch ints, or batch x outputs floats.</param>
        /// <param name="scale">What a stored pixel is multiplied with.</param>
        /// <param name="rule">How images are varied.</param>
        /// <param name="seed">The key of the draws.</param>
        /// <param name="stream">The stream of the draws.</param>
        ILaunch GatherAugmented(View features, View allTargets, View order, View table, View x, View targets, float scale, AugmentRule rule, ulong seed, ulong stream);

        /// <summary>all[First + r] = x[r], for each row r of the batch.</summary>
        /// <param name="x">Batch x columns floats.</param>
        /// <param name="all">Written in those rows: at least First + batch rows x columns floats.</param>
        ILaunch Store(View x, View all);
    }
}
