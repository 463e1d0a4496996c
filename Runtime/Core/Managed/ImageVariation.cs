using System;

namespace Graft
{
    /// <summary>What an <see cref="AugmentRule"/> drew for one image: where its pixels come from together, and how they are graded.</summary>
    readonly unsafe struct ImageVariation
    {
        /// <summary>Whether the image is varied at all.</summary>
        public readonly bool Varied;

        /// <summary>The pixel at (u, v) comes from (Xx u + Xy v + X0, Yx u + Yy v + Y0).</summary>
        public readonly float Xx, Xy, X0, Yx, Yy, Y0;
        public readonly float Contrast, Brightness;

        /// <param name="rule">How images are varied.</param>
        /// <param name="extents">The beginning of its table.</param>
        /// <param name="seed">Key of the draws.</param>
        /// <param name="stream">Their stream.</param>
        /// <param name="block">The image's first block, step included.</param>
        public ImageVariation(AugmentRule rule, float* extents, ulong seed, ulong stream, ulong block)
        {
            // Block k has the draws k, k + 4, k + 8 and k + 12.
            float* draws = stackalloc float[AugmentRule.Extents];
            for (int k = 0; k < 4; k++)
            {
                RandomStream.Block(seed, stream, block + (ulong)k, out uint a, out uint b, out uint c, out uint d);
                draws[k] = Signed(a);
                draws[k + 4] = Signed(b) * extents[k + 4];
                draws[k + 8] = Signed(c) * extents[k + 8];
                draws[k + 12] = Signed(d) * extents[k + 12];
            }
            Varied = 0.5f * draws[0] + 0.5f < extents[0];
            Contrast = 1 + draws[12];
            Brightness = draws[13];

            float cut = 0.5f * (draws[9] + extents[9]), side = 1 - cut;
            float sizeX = side * MathF.Exp(-(draws[5] + draws[6])), sizeY = side * MathF.Exp(-(draws[5] + draws[7]));
            if (0.5f * draws[1] + 0.5f < extents[1]) sizeX = -sizeX;
            float sine = MathF.Sin(draws[4]), cosine = MathF.Cos(draws[4]), shear = draws[8];
            // A^-1 = diag(1 / size) * unshear * unrotate
            Xx = sizeX * (cosine + shear * sine);
            Xy = sizeX * (sine - shear * cosine);
            Yx = -sizeY * sine;
            Yy = sizeY * cosine;
            float centreX = 0.5f * (rule.Width - 1), centreY = 0.5f * (rule.Height - 1);
            float fromX = centreX + draws[2] * extents[2], fromY = centreY + draws[3] * extents[3];
            X0 = centreX + cut * draws[10] - Xx * fromX - Xy * fromY;
            Y0 = centreY + cut * draws[11] - Yx * fromX - Yy * fromY;
        }

        // [-1, 1), a multiple of 2^-23
        static float Signed(uint word) => ((int)word >> 8) * (1f / 8388608);
    }
}
