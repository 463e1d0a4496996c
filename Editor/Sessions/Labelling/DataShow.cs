namespace Graft.Editing
{
    /// <summary>Which images are shown.</summary>
    enum DataShow
    {
        /// <summary>All, in the order in which they came.</summary>
        All,

        /// <summary>Those that the model answers otherwise than they are labelled, those first whose labels it believes least.</summary>
        Wrong,

        /// <summary>All that the model answered, the least sure answers first.</summary>
        Unsure,

        /// <summary>Images of which there are several with the same pixels, those with different labels first.</summary>
        Duplicates,
    }
}
