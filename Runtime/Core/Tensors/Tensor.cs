using System;

namespace Graft
{
    /// <summary>Floats on the host with a shape, row-major and without padding.</summary>
    public sealed class Tensor
    {
        public Tensor(Shape shape) : this(shape, new float[shape.Count]) { }

        /// <param name="shape">The sizes.</param>
        /// <param name="data">The elements, row-major; kept, not copied.</param>
        /// <exception cref="ArgumentException">The count of elements differs from the shape's.</exception>
        public Tensor(Shape shape, float[] data)
        {
            if (data.Length != shape.Count) throw new ArgumentException($"{data.Length} elements do not fill a tensor of {shape}.", nameof(data));
            Shape = shape;
            Data = data;
        }

        public Shape Shape { get; }
        public float[] Data { get; }

        public Tensor Clone() => new Tensor(Shape, (float[])Data.Clone());
        public void CopyFrom(Tensor other) => other.Data.AsSpan().CopyTo(Data);
    }
}
