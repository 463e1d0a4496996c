namespace Graft.Editing
{
    /// <summary>What values a hyperparameter has.</summary>
    enum HyperparameterKind
    {
        Whole,
        Number,

        /// <summary>One of a few words.</summary>
        Word,
    }
}
