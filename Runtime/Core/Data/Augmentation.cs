using System;
using System.Globalization;

namespace Graft
{
    /// <summary>
    /// How images are varied while a network learns from them, so that it meets each one differently in every epoch: drawn anew for each image
    /// of each step, by seed, on the device. All extents are 0, that is off, unless given. Images are grey, 0 (background) … 1.
    /// </summary>
    public sealed class Augmentation
    {
        /// <summary>Pixels of an image at most: CPU kernels keep one on their stack.</summary>
        public const int MostPixels = 256 * 256;

        readonly float[] settings;

        /// <param name="shift">Pixels, at most, in x and in y, either way.</param>
        /// <param name="rotate">Degrees, at most, either way.</param>
        /// <param name="scale">Both axes together: a factor of 1 / (1 + scale) … 1 + scale, its logarithm uniform.</param>
        /// <param name="stretch">Likewise, for each axis on its own.</param>
        /// <param name="shear">Degrees that upright strokes lean, at most, either way.</param>
        /// <param name="elastic">Pixels: root mean square, along each axis, of a displacement of its own for each pixel.</param>
        /// <param name="smoothness">Pixels: over how far those displacements are alike, as the standard deviation of a Gaussian. Waves shorter than 2/7 of a
        /// side are left out.</param>
        /// <param name="brightness">Added to each pixel of an image: at most, either way; background too.</param>
        /// <param name="contrast">About the background: an image's pixels times 1 - contrast … 1 + contrast.</param>
        /// <param name="noise">Standard deviation of what is added to each pixel alone, of triangular distribution.</param>
        /// <param name="crop">Share of the sides that is cut away, at most; the window, anywhere, is stretched over the image.</param>
        /// <param name="flip">Probability of a mirror image, left for right. For digits 0.</param>
        /// <param name="probability">Of an image to be varied at all; the others stay as they are.</param>
        /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
        public Augmentation(float shift = 0, float rotate = 0, float scale = 0, float stretch = 0, float shear = 0, float elastic = 0, float smoothness = 5,
            float brightness = 0, float contrast = 0, float noise = 0, float crop = 0, float flip = 0, float probability = 1)
        {
            Shift = Within(shift, nameof(shift), 0, 1000, "pixels");
            Rotate = Within(rotate, nameof(rotate), 0, 180, "degrees");
            Scale = Within(scale, nameof(scale), 0, 10, "as a factor less 1");
            Stretch = Within(stretch, nameof(stretch), 0, 10, "as a factor less 1");
            Shear = Within(shear, nameof(shear), 0, 80, "degrees");
            Elastic = Within(elastic, nameof(elastic), 0, 1000, "pixels");
            Smoothness = Within(smoothness, nameof(smoothness), 0, 1000, "pixels");
            Brightness = Within(brightness, nameof(brightness), 0, 1, "of full brightness");
            Contrast = Within(contrast, nameof(contrast), 0, 1, "as a factor less 1");
            Noise = Within(noise, nameof(noise), 0, 1, "of full brightness");
            Crop = Within(crop, nameof(crop), 0, 0.9f, "as a share of the sides");
            Flip = Within(flip, nameof(flip), 0, 1, "as a probability");
            Probability = Within(probability, nameof(probability), 0, 1, "as a probability");
            settings = new[] { Shift, Rotate, Scale, Stretch, Shear, Elastic, Smoothness, Brightness, Contrast, Noise, Crop, Flip, Probability };
        }

        /// <summary>For handwritten digits of 28 x 28: no flip, no crop, and nothing that changes which digit it is.</summary>
        public static Augmentation Digits { get; } = new Augmentation(shift: 1.5f, rotate: 10, scale: 0.1f, stretch: 0.1f, shear: 8, elastic: 1, smoothness: 5);

        /// <summary>Pixels, at most, in x and in y, either way; 0 to 1000.</summary>
        public float Shift { get; }

        /// <summary>Degrees, at most, either way; 0 to 180.</summary>
        public float Rotate { get; }

        /// <summary>What both axes grow or shrink by together, at most: a factor of 1 / (1 + this) to 1 + this; 0 to 10.</summary>
        public float Scale { get; }

        /// <summary>The same for each axis on its own; 0 to 10.</summary>
        public float Stretch { get; }

        /// <summary>Degrees that upright strokes lean, at most, either way; 0 to 80.</summary>
        public float Shear { get; }

        /// <summary>Pixels, root mean square, that each pixel is displaced along each axis; 0 to 1000.</summary>
        public float Elastic { get; }

        /// <summary>Pixels over which these displacements are alike, the standard deviation of a Gaussian; 0 to 1000.</summary>
        public float Smoothness { get; }

        /// <summary>Share of full brightness that is added to all pixels of an image, at most, either way; 0 to 1.</summary>
        public float Brightness { get; }

        /// <summary>What pixels are multiplied with: 1 - this to 1 + this; 0 to 1.</summary>
        public float Contrast { get; }

        /// <summary>Standard deviation of what is added to each pixel alone, as a share of full brightness; 0 to 1.</summary>
        public float Noise { get; }

        /// <summary>Share of the sides that is cut away, at most; 0 to 0.9.</summary>
        public float Crop { get; }

        /// <summary>Probability of a mirror image, left for right; 0 to 1.</summary>
        public float Flip { get; }

        /// <summary>Probability of an image to be varied at all; 0 to 1.</summary>
        public float Probability { get; }

        /// <summary>The same with every extent times a strength; smoothness and the two probabilities stay.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A setting would come out of range.</exception>
        public Augmentation Times(float strength) => new Augmentation(Shift * strength, Rotate * strength, Scale * strength, Stretch * strength, Shear * strength,
            Elastic * strength, Smoothness, Brightness * strength, Contrast * strength, Noise * strength, Crop * strength, Flip, Probability);

        /// <summary>For the op: the settings as numbers, for images of a shape.</summary>
        /// <exception cref="ShapeException">Examples of this shape are no images, or too large ones.</exception>
        public AugmentRule Rule(Shape image)
        {
            if (image.Rank != 2) throw new ShapeException($"Only grey images are augmented, height x width, and an example is {image}: train without augmentation, or give the data the images' shape, such as 28 x 28.");
            if (image.Count > MostPixels) throw new ShapeException($"Images of up to {MostPixels} pixels are augmented, and one of {image} has {image.Count}: make them smaller, or train without augmentation.");
            int height = image.Rows, width = image.Columns;
            float stretch = Log(Stretch), windows = Crop > 0 ? 0.5f : 0;
            var extents = new[]
            {
                Probability, Flip, Shift, Shift, (float)(Rotate * Math.PI / 180), Log(Scale), stretch, stretch, (float)Math.Tan(Shear * Math.PI / 180),
                Crop, windows * width, windows * height, Contrast, Brightness, Noise, 0,
            };
            return new AugmentRule(height, width, extents, Elastic, Smoothness);
        }

        /// <summary>Every setting: two augmentations that read alike are alike.</summary>
        public override string ToString()
        {
            string[] names = { "shift", "rotate", "scale", "stretch", "shear", "elastic", "smoothness", "brightness", "contrast", "noise", "crop", "flip", "probability" };
            for (int i = 0; i < names.Length; i++) names[i] += " " + settings[i].ToString("R", CultureInfo.InvariantCulture);
            return string.Join(", ", names);
        }

        static float Log(float over) => (float)Math.Log(1.0 + over);

        static float Within(float value, string name, float least, float most, string unit) =>
            value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"An augmentation's {name} is {least} to {most}, {unit}."));
    }
}
