namespace Graft.Editing
{
    /// <summary>A class of the images at hand.</summary>
    sealed class DataClass
    {
        public DataClass(int index, string name, int count)
        {
            Index = index;
            Name = name;
            Count = count;
        }

        /// <summary>What images refer to it by.</summary>
        public int Index { get; }
        public string Name { get; }

        /// <summary>How many images it has.</summary>
        public int Count { get; }
    }
}
