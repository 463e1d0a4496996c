using System;

namespace Graft
{
    /// <summary>Work that draws a number for each element of a padded array, by the layout in Philox.cl: 16 blocks of four draws to 64 elements.</summary>
    abstract unsafe class ManagedNoise : ManagedLaunch
    {
        const int Blocks = 16, Group = 4 * Blocks;
        readonly ulong seed, stream;
        readonly int count;

        protected ManagedNoise(WorkerPool pool, View over, ulong seed, ulong stream) : base(pool, PartsFor(pool, Groups(over.Rows * over.Pitch), 12.0 * Group))
        {
            this.seed = seed;
            this.stream = stream;
            count = over.Rows * over.Pitch;
        }

        public sealed override void Run(int part)
        {
            RowsOf(part, Parts, Groups(count), out int first, out int end);
            uint* draws = stackalloc uint[Group];
            for (int group = first; group < end; group++)
            {
                Draw(draws, group);
                Apply(draws, group * Group, Math.Min(Group, count - group * Group));
            }
        }

        /// <summary>So many elements from the first one on, each with its draw.</summary>
        protected abstract void Apply(uint* draws, int first, int count);

        void Draw(uint* draws, int group)
        {
            ulong start = (ulong)(uint)Step.Step << 32 | (uint)(group * Blocks);
            for (int lane = 0; lane < Blocks; lane++)
                RandomStream.Block(seed, stream, start + (ulong)lane, out draws[lane], out draws[Blocks + lane], out draws[2 * Blocks + lane], out draws[3 * Blocks + lane]);
        }

        static int Groups(int count) => (count + Group - 1) / Group;
    }
}
