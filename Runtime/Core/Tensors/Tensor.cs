using System;

namespace Graft
{
    /// <summary>Floats on the host with a shape, row-major and without padding.</summary>
    public sealed class Tensor
    {
        /// <summary>Zeros.</summary>
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

        /// <summary>Sizes, which stay as they are.</summary>
        public Shape Shape { get; }

        /// <summary>The elements themselves, row-major: what is written here is in the tensor.</summary>
        public float[] Data { get; }

        /// <summary>A tensor of the same shape with elements of its own.</summary>
        public Tensor Clone() => new Tensor(Shape, (float[])Data.Clone());

        /// <summary>Takes the other's elements over in their order; shapes are not compared.</summary>
        /// <exception cref="ArgumentException">The other one has more elements.</exception>
        public void CopyFrom(Tensor other) => other.Data.AsSpan().CopyTo(Data);
    }
}
