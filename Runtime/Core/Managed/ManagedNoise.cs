using System;

namespace Graft
{
    /// <summary>Work that draws a number for each element of a padded array, by the layout in Philox.cl: 16 blocks of four draws to 64 elements.</summary>
    abstract unsafe class ManagedNoise : ManagedLaunch
    {
        const int Blocks = 16, Group = 4 * Blocks;
        readonly INoiseLoops loops;
        readonly ulong seed, stream;
        readonly int count;

        protected ManagedNoise(WorkerPool pool, INoiseLoops loops, View over, ulong seed, ulong stream)
            : base(pool, PartsFor(pool, Groups(over.Rows * over.Pitch), 12.0 * Group))
        {
            this.loops = loops;
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
                loops.Draw(seed, stream, (ulong)(uint)Step.Step << 32 | (uint)(group * Blocks), draws);
                Apply(draws, group * Group, Math.Min(Group, count - group * Group));
            }
        }

        /// <summary>So many elements from the first one on, each with its draw.</summary>
        protected abstract void Apply(uint* draws, int first, int count);

        static int Groups(int count) => (count + Group - 1) / Group;
    }
}
