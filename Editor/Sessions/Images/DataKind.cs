namespace Graft.Editing
{
    /// <summary>Where the images come from.</summary>
    enum DataKind
    {
        /// <summary>Digits that Graft draws: always at hand.</summary>
        Synthetic,

        /// <summary>MNIST, where it was found.</summary>
        Mnist,

        /// <summary>A pair of IDX files.</summary>
        Idx,

        /// <summary>A folder with a folder of pictures for each class.</summary>
        Folder,

        /// <summary>A data set's file of the project.</summary>
        Asset,

        /// <summary>What was drawn in the window.</summary>
        Ink,
    }
}
