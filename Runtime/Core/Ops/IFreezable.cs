namespace Graft
{
    /// <summary>What may be kept from learning: a layer.</summary>
    public interface IFreezable
    {
        /// <summary>A frozen layer takes its evaluation form in training graphs, and its parameters keep their values.</summary>
        bool Frozen { get; set; }
    }
}
