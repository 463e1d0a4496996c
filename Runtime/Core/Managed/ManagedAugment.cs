using System;

namespace Graft
{
    /// <summary>Gathers and varies images, one after the other; each part has memory of its own for the image it is at.</summary>
    sealed unsafe class ManagedAugment : ManagedLaunch
    {
        const int Waves = AugmentRule.Waves;

        readonly ILoops loops;
        readonly AugmentRule rule;
        readonly ManagedArray features, allTargets, order, table, x, targets;
        readonly ManagedBuffer memory;
        readonly float scale;
        readonly ulong seed, stream;
        readonly int edgePitch, edged, field, scratch;

        public ManagedAugment(WorkerPool pool, ILoops loops, View features, View allTargets, View order, View table, View x, View targets, float scale, AugmentRule rule, ulong seed, ulong stream)
            : base(pool, PartsFor(pool, x.Rows, 60.0 * x.Pitch))
        {
            this.loops = loops;
            this.rule = rule;
            this.features = new ManagedArray(features);
            this.allTargets = new ManagedArray(allTargets);
            this.order = new ManagedArray(order);
            this.table = new ManagedArray(table);
            this.x = new ManagedArray(x);
            this.targets = new ManagedArray(targets);
            this.scale = scale;
            this.seed = seed;
            this.stream = stream;
            // A part's memory: the image with a border of zeros, one pixel before and two behind, so that a place within
            // (-1, -1) … (height, width) has four corners to sample; the waves' coefficients; those along x at every y; the displacements; where the
            // pixels of a row come from.
            edgePitch = rule.Width + 3;
            edged = (rule.Height + 3) * edgePitch;
            field = rule.Height * rule.WavePitch;
            scratch = View.PitchOf(edged + 2 * Waves * (Waves + rule.Height) + 2 * field + 3 * rule.WavePitch, ElementType.Float32);
            memory = new ManagedBuffer(4L * scratch * Parts);
        }

        public override void Run(int part)
        {
            float* at = (float*)memory.Pointer + (long)part * scratch;
            RowsOf(part, Parts, x.Rows, out int first, out int end);
            for (int row = first; row < end; row++)
            {
                int example = order.Ints[Step.First + row];
                ulong block = ((ulong)Step.Step << 32) + (ulong)row * (ulong)rule.Blocks;
                ManagedGather.Features(loops, features, example, scale, x, row);
                ManagedGather.Targets(allTargets, example, targets, row);
                var variation = new ImageVariation(rule, table.Floats, seed, stream, block);
                if (!variation.Varied) continue;
                if (rule.Moves || rule.Bends) Sample(variation, at, block, x.Row(row));
                if (rule.HasNoise) AddNoise(variation, block, x.Row(row));
                else if (rule.Grades) Grade(variation, x.Row(row));
            }
        }

        // pixels = the image where the variation and the waves put it
        void Sample(in ImageVariation v, float* at, ulong block, float* pixels)
        {
            int height = rule.Height, width = rule.Width, pitch = rule.WavePitch;
            float* displacedX = at + edged + 2 * Waves * (Waves + height), displacedY = displacedX + field;
            if (rule.Bends) Displace(at + edged, block, displacedX, displacedY);
            // The border is zero from the beginning, and stays so.
            for (int y = 0; y < height; y++) Buffer.MemoryCopy(pixels + y * width, at + (y + 1) * edgePitch + 1, 4 * width, 4 * width);
            int* corners = (int*)(displacedY + field);
            float* right = (float*)(corners + pitch), low = right + pitch;
            for (int y = 0; y < height; y++)
            {
                float* besideX = rule.Bends ? displacedX + y * pitch : null, besideY = rule.Bends ? displacedY + y * pitch : null;
                loops.Sampling.Places(v.Xy * y + v.X0 + 1, v.Xx, besideX, width + 1, v.Yy * y + v.Y0 + 1, v.Yx, besideY, height + 1, edgePitch, pitch, corners, right, low);
                for (int u = 0; u < width; u++)
                {
                    float* corner = at + corners[u], under = corner + edgePitch;
                    float above = corner[0] + right[u] * (corner[1] - corner[0]), below = under[0] + right[u] * (under[1] - under[0]);
                    pixels[y * width + u] = above + low[u] * (below - above);
                }
            }
        }

        // d = cosines along y, times coefficients, times cosines along x; x and y beside each other in the first product.
        void Displace(float* waves, ulong block, float* displacedX, float* displacedY)
        {
            float* amplitudes = table.Floats + AugmentRule.Amplitudes, rows = waves + 2 * Waves * Waves;
            uint* words = stackalloc uint[Waves * Waves];
            loops.Noise.Draw(seed, stream, block + 16, words);
            for (int j = 0; j < Waves; j++)
                for (int i = 0; i < Waves; i++)
                {
                    uint word = words[Waves * j + i];
                    float amplitude = amplitudes[Waves * j + i];
                    waves[2 * Waves * j + i] = amplitude * ((word & 0xffff) - 32767.5f);
                    waves[2 * Waves * j + Waves + i] = amplitude * ((word >> 16) - 32767.5f);
                }
            loops.Product(table.Floats + rule.Rows, Waves, 1, waves, 2 * Waves, null, rows, 2 * Waves, rule.Height, Waves, 2 * Waves);
            float* columns = table.Floats + AugmentRule.Columns;
            loops.Product(rows, 2 * Waves, 1, columns, rule.WavePitch, null, displacedX, rule.WavePitch, rule.Height, Waves, rule.WavePitch);
            loops.Product(rows + Waves, 2 * Waves, 1, columns, rule.WavePitch, null, displacedY, rule.WavePitch, rule.Height, Waves, rule.WavePitch);
        }

        void AddNoise(in ImageVariation v, ulong block, float* pixels)
        {
            float amplitude = table.Floats[14];
            uint* words = stackalloc uint[64];
            for (int group = 0; group < x.Columns; group += 64)
            {
                loops.Noise.Draw(seed, stream, block + AugmentRule.NoiseBlock + (ulong)(group / 4), words);
                for (int i = 0; i < Math.Min(64, x.Columns - group); i++) pixels[group + i] = Graded(v, pixels[group + i], amplitude, words[i]);
            }
        }

        void Grade(in ImageVariation v, float* pixels)
        {
            for (int i = 0; i < x.Columns; i++) pixels[i] = MathF.Max(0, MathF.Min(1, v.Contrast * pixels[i] + v.Brightness));
        }

        static float Graded(in ImageVariation v, float pixel, float amplitude, uint word) =>
            MathF.Max(0, MathF.Min(1, v.Contrast * pixel + v.Brightness + amplitude * ((word & 0xffff) + (word >> 16) - 65535f)));
    }
}
