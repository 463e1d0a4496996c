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
            // (-1, -1) … (height, width) has four corners to sample; the waves' coefficients; those along x at every y; the displacements.
            edgePitch = rule.Width + 3;
            edged = (rule.Height + 3) * edgePitch;
            field = rule.Height * rule.WavePitch;
            scratch = View.PitchOf(edged + 2 * Waves * (Waves + rule.Height) + 2 * field, ElementType.Float32);
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
            for (int y = 0; y < height; y++)
                for (int u = 0; u < width; u++)
                {
                    float atX = v.Xx * u + v.Xy * y + v.X0, atY = v.Yx * u + v.Yy * y + v.Y0;
                    if (rule.Bends)
                    {
                        atX += displacedX[y * pitch + u];
                        atY += displacedY[y * pitch + u];
                    }
                    atX = (atX < -1 ? -1 : atX > width ? width : atX) + 1;
                    atY = (atY < -1 ? -1 : atY > height ? height : atY) + 1;
                    int left = (int)atX, top = (int)atY;
                    float right = atX - left, low = atY - top;
                    float* corner = at + top * edgePitch + left, under = corner + edgePitch;
                    float above = corner[0] + right * (corner[1] - corner[0]), below = under[0] + right * (under[1] - under[0]);
                    pixels[y * width + u] = above + low * (below - above);
                }
        }

        // d = cosines along y, times coefficients, times cosines along x; x and y beside each other in the first product.
        void Displace(float* waves, ulong block, float* displacedX, float* displacedY)
        {
            float* amplitudes = table.Floats + AugmentRule.Amplitudes, rows = waves + 2 * Waves * Waves;
            for (int lane = 0; lane < 16; lane++)
            {
                RandomStream.Block(seed, stream, block + 16 + (ulong)lane, out uint a, out uint b, out uint c, out uint d);
                Keep(a, lane);
                Keep(b, lane + 16);
                Keep(c, lane + 32);
                Keep(d, lane + 48);
            }
            loops.Product(table.Floats + rule.Rows, Waves, 1, waves, 2 * Waves, null, rows, 2 * Waves, rule.Height, Waves, 2 * Waves);
            float* columns = table.Floats + AugmentRule.Columns;
            loops.Product(rows, 2 * Waves, 1, columns, rule.WavePitch, null, displacedX, rule.WavePitch, rule.Height, Waves, rule.WavePitch);
            loops.Product(rows + Waves, 2 * Waves, 1, columns, rule.WavePitch, null, displacedY, rule.WavePitch, rule.Height, Waves, rule.WavePitch);

            void Keep(uint word, int wave)
            {
                float* to = waves + wave / Waves * 2 * Waves + wave % Waves;
                to[0] = amplitudes[wave] * ((word & 0xffff) - 32767.5f);
                to[Waves] = amplitudes[wave] * ((word >> 16) - 32767.5f);
            }
        }

        void AddNoise(in ImageVariation v, ulong block, float* pixels)
        {
            float amplitude = table.Floats[14];
            for (int group = 0; group < x.Columns; group += 64)
                for (int lane = 0; lane < 16 && group + lane < x.Columns; lane++)
                {
                    RandomStream.Block(seed, stream, block + AugmentRule.NoiseBlock + (ulong)(group / 4 + lane), out uint a, out uint b, out uint c, out uint d);
                    float* to = pixels + group + lane;
                    to[0] = Graded(v, to[0], amplitude, a);
                    if (group + lane + 16 < x.Columns) to[16] = Graded(v, to[16], amplitude, b);
                    if (group + lane + 32 < x.Columns) to[32] = Graded(v, to[32], amplitude, c);
                    if (group + lane + 48 < x.Columns) to[48] = Graded(v, to[48], amplitude, d);
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
