namespace Graft.Editing
{
    /// <summary>A class of the images at hand.</summary>
    sealed class ClassCount
    {
        public ClassCount(string name, int count, bool taken)
        {
            Name = name;
            Count = count;
            Taken = taken;
        }

        public string Name { get; }

        /// <summary>How many images it has.</summary>
        public int Count { get; }

        /// <summary>Whether it is learned.</summary>
        public bool Taken { get; }
    }
}
