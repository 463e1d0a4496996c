using System;

namespace Graft
{
    /// <summary>The images that a model carries as its memory, class by class.</summary>
    sealed class RememberedImages : IStandIns
    {
        readonly ExampleMemory memory;
        readonly LevelCoder coder;
        int label, ofLabel;

        public RememberedImages(ExampleMemory memory)
        {
            this.memory = memory;
            coder = memory.Open();
        }

        public int Count => memory.Count;

        public int Next(Span<byte> image)
        {
            while (ofLabel == memory.Counts[label])
            {
                label++;
                ofLabel = 0;
            }
            memory.Next(coder, image);
            ofLabel++;
            return label;
        }
    }
}
