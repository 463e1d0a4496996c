namespace Graft
{
    /// <summary>What a graph is recorded for.</summary>
    public enum Mode
    {
        /// <summary>Layers that are not frozen learn: dropout drops, normalization uses the batch.</summary>
        Training,

        /// <summary>The network as it answers.</summary>
        Evaluation,
    }
}
