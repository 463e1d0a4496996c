namespace Graft.Editing
{
    /// <summary>Network and training together, as one choice.</summary>
    enum RecipeKind
    {
        /// <summary>The book's default (Table 11-2): He, ELU, batch normalization, Nesterov, early stopping.</summary>
        Book,

        /// <summary>The book's advice where the network must be fast: leaky ReLU, no batch normalization.</summary>
        Fast,

        /// <summary>One's own, layer by layer.</summary>
        Own,
    }
}
