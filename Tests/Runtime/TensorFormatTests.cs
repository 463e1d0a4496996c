using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Tensors that no writer makes, each with a word that its message must have.</summary>
    public sealed class TensorFormatTests
    {
        // A dense layer of 2 inputs and 3 units, whose weights the tests make.
        static readonly byte[] Sound = TestFiles.Open(new Model(new Network(new Shape(2), new Dense(3, new Constant(1))), new MeanSquaredError(), null));
        static readonly byte[] Shape = { 0x92, 2, 3 }, Scales = Bin(0x80, 0x3f, 0, 0x40, 0x80, 0x3f), Huge = { 0xce, 0x7f, 0xff, 0xff, 0xff };

        [Test]
        public void EveryEncodingMadeByHand()
        {
            Reads(new float[] { 1, 0, 0, 0, 0, -2 }, 0, Floats(1, 0, 0, 0, 0, -2));
            Reads(new float[] { 1, 0, 0, 0, 0, -2 }, 1, Bin(0, 0x3c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xc0));
            Reads(new float[] { 3, -8, 0, 0, 0, 127 }, 2, Scales, Bin(3, 0xfc, 0, 0, 0, 127));
            // Row by row: after the first and three zeros comes the second input's weight to the second unit.
            Reads(new float[] { 1, 0, 0, 0, -2, 0 }, 3, Bin(0, 3), Floats(1, -2));
            Reads(new float[] { 1, 0, 0, 0, -2, 0 }, 4, Bin(0, 3), Bin(0, 0x3c, 0, 0xc0));
            Reads(new float[] { 3, 0, 0, 0, -8, 127 }, 5, Scales, Bin(0, 3, 0), Bin(3, 0xfc, 127));
            Reads(new float[6], 5, Scales, Bin(), Bin());
        }

        [Test]
        public void IndicesThatAreNone()
        {
            byte[] two = Floats(1, 2);
            Refused("beyond the end", 3, Bin(0, 5), two);
            Refused("beyond the end", 3, Bin(6, 0), two);
            Refused("beyond the end", 3, Bin(0xff, 0xff, 0xff, 0xff, 7, 0), two);
            Refused("larger than any", 3, Bin(0xff, 0xff, 0xff, 0xff, 8, 0), two);
            Refused("larger than any", 3, Bin(0xff, 0xff, 0xff, 0xff, 0xff, 0), two);
            Refused("longer than it need be", 3, Bin(0x80, 0, 0), two);
            Refused("longer than it need be", 3, Bin(0x81, 0x80, 0, 0), two);
            Refused("fewer indices", 3, Bin(0), two);
            Refused("fewer indices", 3, Bin(0, 0x80), two);
            Refused("1 bytes of indices have no values", 3, Bin(0, 0, 0), two);
            Refused("a zero stands", 3, Bin(0, 0), Floats(1, 0));
            Refused("a zero stands", 4, Bin(0), Bin(0, 0));
            Refused("a zero stands", 5, Scales, Bin(0), Bin(0));
            Refused("do not fill", 3, Bin(0, 0, 0, 0, 0, 0, 0), Floats(1, 1, 1, 1, 1, 1, 1));
            Refused("do not fill", 3, Bin(0), Bin(1, 2, 3));
            Refused("Get the file anew", 3, new byte[] { 0xc0 }, two);
        }

        [Test]
        public void PartsThatDoNotFit()
        {
            Refused("4 parts instead of 3", 0, Bin(), Floats(1, 2, 3, 4, 5, 6));
            Refused("3 parts instead of 4", 2, Bin(1, 2, 3, 4, 5, 6));
            Refused("3 parts instead of 4", 3, Floats(1));
            Refused("4 parts instead of 5", 5, Bin(0), Bin(1));
            Refused("encoding 6", 6, Bin());
            Refused("encoding 127", 127, Bin());
            Refused("encoding -1", 0xff, Bin());
            Refused("no scales of 3 units", 2, Bin(0x80, 0x3f, 0, 0x40), Bin(1, 2, 3, 4, 5, 6));
            Refused("no scales of 3 units", 5, Bin(), Bin(), Bin());
            Refused("scale of a unit is NaN", 2, Bin(0xc0, 0x7f, 0, 0x40, 0x80, 0x3f), Bin(1, 2, 3, 4, 5, 6));
            Refused("scale of a unit is", 2, Bin(0x80, 0x7f, 0, 0x40, 0x80, 0x3f), Bin(1, 2, 3, 4, 5, 6));
            Refused("scale of a unit is -1", 2, Bin(0x80, 0xbf, 0, 0x40, 0x80, 0x3f), Bin(1, 2, 3, 4, 5, 6));
            Refused("a weight that is", 2, Bin(0x7f, 0x7f, 0, 0x40, 0x80, 0x3f), Bin(2, 2, 3, 4, 5, 6));
            Refused("NaN", 2, Scales, Bin(0x80, 2, 3, 4, 5, 6));
            Refused("NaN", 1, Bin(0, 0x7e, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
            Refused("a weight that is", 4, Bin(0), Bin(0, 0x7c));
            Refused("do not fill", 1, Bin(0, 0x3c));
        }

        [Test]
        public void FewBytesCannotAskForMuch()
        {
            byte[] huge = new byte[] { 0x94, 3, 0x92 }.Concat(Huge).Concat(Huge).Concat(Bin()).Concat(Bin()).ToArray();
            Small(FileSurgery.Replace(Sound, "weights", huge), "ModelLimits");
            // 2^26 zeros stand within the default limit, so here two such tensors are one too many, and a lower limit refuses the first.
            byte[] most = new byte[] { 0x94, 3, 0x91, 0xce, 4, 0, 0, 0 }.Concat(Bin()).Concat(Bin()).ToArray();
            Small(FileSurgery.Replace(Sound, "weights", most), "ModelLimits", new ModelLimits { Parameters = (1 << 26) - 1 });
            byte[] thousand = new byte[] { 0x94, 3, 0x92, 0xcd, 1, 0x4d, 3 }.Concat(Bin()).Concat(Bin()).ToArray();
            byte[] wide = FileSurgery.Replace(FileSurgery.Replace(Sound, "weights", thousand), "input", new byte[] { 0x91, 0xcd, 1, 0x4d });
            Assert.That(ModelFile.Read(wide, new ModelLimits { Parameters = 1002 }).Network.ParameterCount, Is.EqualTo(1002));
            Small(wide, "1002 parameters", new ModelLimits { Parameters = 1001 });
        }

        [Test]
        public void TheLimitIsOfAllTensorsTogether()
        {
            // A hundred layers of 20 bytes, each of which would be within the limit.
            var layers = Enumerable.Range(0, 100).Select(_ => (ILayer)new Dense(100, new Zeros())).ToArray();
            byte[] bytes = TestFiles.Open(new Model(new Network(new Shape(100), layers), new MeanSquaredError(), null));
            Assert.That(bytes.Length, Is.LessThan(10_000));
            Assert.That(ModelFile.Read(bytes).Network.ParameterCount, Is.EqualTo(1_010_000));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => ModelFile.Read(bytes, new ModelLimits { Parameters = 20_000 }), Throws.TypeOf<ModelFileException>().With.Message.Contains("20100 parameters"));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * 1024 + 4 * 20_000 + 64 * bytes.Length));
        }

        static void Reads(float[] weights, byte encoding, params byte[][] parts) => Assert.That(ModelFile.Read(With(encoding, parts)).Network.Parameters.First().Value.Data, Is.EqualTo(weights));
        static void Refused(string word, byte encoding, params byte[][] parts) => Small(With(encoding, parts), word);

        static byte[] With(byte encoding, byte[][] parts) =>
            FileSurgery.Replace(Sound, "weights", new[] { (byte)(0x92 + parts.Length), encoding }.Concat(Shape).Concat(parts.SelectMany(part => part)).ToArray());

        static byte[] Bin(params byte[] bytes) => new byte[] { 0xc4, (byte)bytes.Length }.Concat(bytes).ToArray();
        static byte[] Floats(params float[] values) => Bin(values.SelectMany(BitConverter.GetBytes).ToArray());

        static void Small(byte[] bytes, string word, ModelLimits limits = null)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(() => ModelFile.Read(bytes, limits), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(100_000));
        }
    }
}
