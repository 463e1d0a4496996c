using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The weights between an input that is an image and the first layer's units: for each unit an image of what it looks for.</summary>
    sealed class FirstWeights
    {
        readonly float[] weights;
        readonly int units;

        FirstWeights(Tensor first, ImageForm form)
        {
            weights = first.Data;
            units = first.Shape.Columns;
            Form = form;
            var squares = new double[units];
            for (int i = 0; i < weights.Length; i++) squares[i % units] += (double)weights[i] * weights[i];
            Order = Enumerable.Range(0, units).OrderByDescending(unit => squares[unit]).ToArray();
        }

        public ImageForm Form { get; }

        /// <summary>The units, those with the largest weights (by the sum of their squares) first.</summary>
        public IReadOnlyList<int> Order { get; }

        /// <summary>Of a network; null where its input is no image, or the first layer with parameters is not dense.</summary>
        public static FirstWeights Of(Network network)
        {
            ILayer first = network.Layers.FirstOrDefault(layer => new LayerReading(layer).Parameters > 0);
            return first is Dense dense && ImageForm.TryOf(network.Input, out ImageForm form) ? new FirstWeights(dense.Weights.Value, form) : null;
        }

        /// <summary>A unit's weight for each pixel, row by row from the top.</summary>
        /// <param name="unit">The unit.</param>
        /// <param name="most">The largest magnitude among them.</param>
        public float[] Of(int unit, out float most)
        {
            var image = new float[Form.Width * Form.Height];
            most = 0;
            for (int pixel = 0; pixel < image.Length; pixel++)
            {
                image[pixel] = weights[pixel * units + unit];
                most = Math.Max(most, Math.Abs(image[pixel]));
            }
            return image;
        }
    }
}
