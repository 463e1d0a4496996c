using System;

namespace Graft.Editing
{
    /// <summary>A session that works with images, which are chosen in its window.</summary>
    interface IImageUser
    {
        /// <summary>Which images; to be read.</summary>
        DataSettings Data { get; }

        /// <summary>The images themselves.</summary>
        ImageSource Images { get; }

        /// <summary>Chooses others, unless something is made of them just now.</summary>
        bool ChangeData(Action<DataSettings> change);

        /// <summary>Reads the images again: the files may have changed.</summary>
        bool Reread();

        /// <summary>Looks for MNIST in a folder, and takes it where it is there.</summary>
        bool FindMnist(string folder);
    }
}
