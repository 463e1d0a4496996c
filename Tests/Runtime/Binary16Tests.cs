using System;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class Binary16Tests
    {
        const ushort Infinity = 0x7c00;

        [TestCase(0f, 0x0000)]
        [TestCase(-0f, 0x8000)]
        [TestCase(1f, 0x3c00)]
        [TestCase(-2f, 0xc000)]
        [TestCase(65504f, 0x7bff)]
        [TestCase(65519.996f, 0x7bff)]
        [TestCase(65520f, 0x7c00)]
        [TestCase(float.MaxValue, 0x7c00)]
        [TestCase(float.NegativeInfinity, 0xfc00)]
        [TestCase(6.1035156e-5f, 0x0400)]
        [TestCase(5.9604645e-8f, 0x0001)]
        [TestCase(2.9802322e-8f, 0x0000)]
        [TestCase(2.9802326e-8f, 0x0001)]
        [TestCase(1.00048828125f, 0x3c00)]
        [TestCase(1.00146484375f, 0x3c02)]
        public void KnownValues(float value, int code) => Assert.That(Binary16.FromSingle(value), Is.EqualTo(code));

        [Test]
        public void EveryCodeComesBack()
        {
            for (int code = 0; code <= 0xffff; code++)
            {
                float value = Binary16.ToSingle((ushort)code);
                if ((code & 0x7fff) > Infinity) Assert.That(value, Is.NaN);
                else if (Binary16.FromSingle(value) != code) Assert.Fail($"{code:x4} is {value}, which becomes {Binary16.FromSingle(value):x4}");
            }
            Assert.That(Binary16.FromSingle(float.NaN) & 0x7fff, Is.GreaterThan(Infinity));
        }

        // By the definition: no code is nearer, and of two that are equally near it is the even one. Infinity stands for 65536 in this.
        [Test]
        public void TheNearestIsTaken()
        {
            var random = new RandomStream(1, 0);
            for (int i = 0; i < 200_000; i++)
            {
                float value = i % 2 == 0 ? random.NextNormal() * (float)Math.Pow(2, random.NextInt(44) - 27) : Midpoint(random.NextInt(Infinity));
                int code = Binary16.FromSingle(Math.Abs(value));
                double error = Error(value, code), below = code == 0 ? double.MaxValue : Error(value, code - 1), above = code == Infinity ? double.MaxValue : Error(value, code + 1);
                bool nearest = error < Math.Min(below, above) || (error == Math.Min(below, above) && code % 2 == 0) || code == Infinity && Math.Abs(value) >= 65520;
                if (!nearest) Assert.Fail($"{value:R} becomes {code:x4}");
            }
        }

        static double Error(float value, int code) => Math.Abs(Math.Abs((double)value) - Value(code));
        static double Value(int code) => code == Infinity ? 65536 : Binary16.ToSingle((ushort)code);
        static float Midpoint(int code) => (float)((Value(code) + Value(code + 1)) / 2);
    }
}
