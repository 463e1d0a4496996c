using System;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Constants of activations: a derivative is taken of the output alone, so that one must tell the sign of the input.</summary>
    public sealed class ActivationTests
    {
        [TestCase(-0.1f)]
        [TestCase(float.NaN)]
        [TestCase(float.PositiveInfinity)]
        public void ConstantsThatHideTheInputsSignAreRefused(float constant)
        {
            Assert.That(() => new LeakyRelu(constant), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("slope"));
            Assert.That(() => new Elu(constant), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("alpha"));
            Assert.That(() => new LeakyRelu().Describe(new Assigning(constant)), Throws.TypeOf<ArgumentOutOfRangeException>(), "as a file would have it");
            Assert.That(() => new Elu().Describe(new Assigning(constant)), Throws.TypeOf<ArgumentOutOfRangeException>(), "as a file would have it");
        }

        // Whoever writes a layer of their own calls these.
        [TestCase(-0.1f)]
        [TestCase(float.NaN)]
        [TestCase(float.PositiveInfinity)]
        public void TheFunctionsThemselvesRefuseThem(float constant)
        {
            Assert.That(() => Elementwise.LeakyRelu(constant), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("slope is at least 0"));
            Assert.That(() => Elementwise.Elu(constant), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("alpha is at least 0"));
        }

        [Test]
        public void ZeroIsARectifier()
        {
            Assert.That(new LeakyRelu(0).Function, Is.EqualTo(Elementwise.Relu));
            Assert.That(new Elu(0).Function, Is.EqualTo(Elementwise.Elu(0)));
        }

        sealed class Assigning : IFields
        {
            readonly float number;
            public Assigning(float number) => this.number = number;
            public void Field(string name, ref int value) { }
            public void Field(string name, ref float value) => value = number;
            public void Field(string name, ref IInitializer value) { }
            public void Field(string name, ref Parameter parameter, IInitializer initializer) { }
            public void Field(string name, ref ILayer[] layers) { }
        }
    }
}
