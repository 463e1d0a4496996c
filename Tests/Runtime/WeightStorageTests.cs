using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class WeightStorageTests
    {
        static readonly WeightStorage[] Storages = WeightStorage.All.ToArray();

        [Test]
        public void AModelThatWasLoadedIsSavedAsTheSameBytes([ValueSource(nameof(Storages))] WeightStorage storage)
        {
            foreach (Model model in new[] { TestFiles.Classifier(), TestFiles.Varied(), TestFiles.Nested(), TestFiles.Sparse(), Wide(1), Wide(2), Wide(3) })
            {
                byte[] bytes = Written(model, storage);
                Assert.That(Written(ModelFile.Read(bytes), storage), Is.EqualTo(bytes));
                Assert.That(Written(model, storage), Is.EqualTo(bytes), "and twice the same");
            }
        }

        [Test]
        public void WeightsComeBackAsNearAsTheStorageSays()
        {
            float[] was = Weights(Wide(5)), half = Weights(Stored(Wide(5), WeightStorage.Float16)), small = Weights(Stored(Wide(5), WeightStorage.Int8));
            Assert.That(Weights(Stored(Wide(5), WeightStorage.Float32)), Is.EqualTo(was));
            const int Units = 40;
            for (int i = 0; i < was.Length; i++)
            {
                Assert.That(half[i], Is.EqualTo(was[i]).Within(Math.Max(Math.Abs(was[i]) / 2048, 1f / (1 << 25))));
                float largest = was.Where((_, at) => at % Units == i % Units).Max(Math.Abs);
                // Half a step, and at the unit's largest what the scale's own rounding takes.
                Assert.That(small[i], Is.EqualTo(was[i]).Within(largest / 127 * 0.51f + Math.Abs(was[i]) / 500));
            }
            Assert.That(small.Distinct().Count(), Is.GreaterThan(1000), "each unit has a scale of its own");
        }

        [Test]
        public void Int8IsAWholeMultipleOfARoundedScale()
        {
            Model model = Filled(new Shape(3), 2, 1.27f, 0, -0.635f, 0, 0.005f, 0);
            // 0.01 as bfloat16 is 0x3c24, 0.010009765625; the second unit has nothing.
            byte[] payload = FileSurgery.Payload(Written(model, WeightStorage.Int8, false));
            int at = FileSurgery.After(payload, "weights", 0);
            Assert.That(payload.Skip(at).Take(17), Is.EqualTo(new byte[] { 0x95, 5, 0x92, 3, 2, 0xc4, 4, 0x24, 0x3c, 0, 0, 0xc4, 2, 0, 1, 0xc4, 2 }), "sparse, scales, two indices");
            Assert.That(payload.Skip(at + 17).Take(2).Select(code => (int)(sbyte)code), Is.EqualTo(new[] { 127, -63 }), "0.005 is less than half a step");
            float[] read = Weights(Stored(model, WeightStorage.Int8));
            Assert.That(read, Is.EqualTo(new[] { 127 * 0.010009765625f, 0, -63 * 0.010009765625f, 0, 0, 0 }));
        }

        [Test]
        public void ZerosAreLeftOutWhereThatIsSmaller()
        {
            foreach (WeightStorage storage in WeightStorage.All)
            {
                using var folder = new TestFiles.Folder();
                ModelFile.Save(TestFiles.Sparse(), folder.File("a"), null, new ModelFileSettings { Weights = storage });
                StoredModel stored = ModelFile.Inspect(folder.File("a"));
                Assert.That(stored.Tensors.Select(tensor => tensor.IsSparse), Is.EqualTo(new[] { true, true, false, true }), storage.Name);
                Assert.That(stored.Tensors.Select(tensor => tensor.Storage), Is.EqualTo(new[] { storage, storage.For(new Tensor(new Shape(1))), storage, storage.For(new Tensor(new Shape(1))) }));
                Assert.That(stored.Tensors.Select(tensor => tensor.Zeros), Is.EqualTo(new[] { 360 - 24, 30, 0, 2 }));
                Assert.That(stored.Tensors[0].Bytes, Is.LessThan(24 * (storage.Width + 1) + (storage.HasScales ? 60 : 0) + 20));
                Assert.That((stored.Format, stored.IsSigned, stored.Bytes), Is.EqualTo((2, false, Written(TestFiles.Sparse(), storage).Length)));
            }
        }

        [Test]
        public void AZeroWithASignIsAZeroWhereBitsAreRounded()
        {
            Model model = Filled(new Shape(3), 1, -0f, 1, -0f);
            Assert.That(BitConverter.SingleToInt32Bits(Weights(Stored(model, WeightStorage.Float32))[0]), Is.EqualTo(int.MinValue), "float32 keeps every bit");
            Assert.That(BitConverter.SingleToInt32Bits(Weights(Stored(model, WeightStorage.Float16))[0]), Is.EqualTo(0));
            Assert.That(BitConverter.SingleToInt32Bits(Weights(Stored(model, WeightStorage.Int8))[0]), Is.EqualTo(0));
        }

        [Test]
        public void VectorsKeepWhatFloat16Cannot()
        {
            foreach (WeightStorage storage in new[] { WeightStorage.Float16, WeightStorage.Int8 })
            {
                Assert.That(storage.For(new Tensor(new Shape(2), new[] { 0, 65504f })), Is.SameAs(WeightStorage.Float16));
                Assert.That(storage.For(new Tensor(new Shape(2), new[] { 1, 65505f })), Is.SameAs(WeightStorage.Float32));
                Assert.That(storage.For(new Tensor(new Shape(2), new[] { 1, 6e-5f })), Is.SameAs(WeightStorage.Float32));
                Assert.That(storage.For(new Tensor(new Shape(1, 2))), Is.SameAs(storage));
            }
        }

        [Test]
        public void WhatAStorageCannotHoldIsNamed()
        {
            Refused(Filled(new Shape(2), 1, 1, 65520), WeightStorage.Float16, "WeightStorage.Float32");
            foreach (WeightStorage storage in WeightStorage.All) Refused(Filled(new Shape(2), 1, 1, float.NaN), storage, "learning rate");
            Assert.That(Weights(Stored(Filled(new Shape(2), 1, 1e-42f, -1e-42f), WeightStorage.Int8)), Is.EqualTo(new float[2]), "no float is a 127th of it");
            Assert.That(Weights(Stored(Filled(new Shape(2), 1, 1, float.MaxValue), WeightStorage.Int8))[1], Is.EqualTo(float.MaxValue).Within(0.4).Percent);
        }

        [Test]
        public void WeightsOfAnyMagnitudeAreTheSameWhenTheyAreStoredAgain()
        {
            for (double at = 1e-38; at < 3e38; at *= at < 1e-34 ? 1.003 : 3) // finely where a scale comes to the end of a float's exponents
            {
                float weight = (float)at;
                byte[] once = Written(Filled(new Shape(2), 1, weight, -weight / 3), WeightStorage.Int8);
                Assert.That(Written(ModelFile.Read(once), WeightStorage.Int8), Is.EqualTo(once), $"{weight}");
            }
        }

        static void Refused(Model model, WeightStorage storage, string word) => Assert.That(() => Written(model, storage), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));

        static byte[] Written(Model model, WeightStorage storage, bool compress = true) => ModelFile.Write(model, null, new ModelFileSettings { Weights = storage, Compress = compress });
        static Model Stored(Model model, WeightStorage storage) => ModelFile.Read(Written(model, storage));
        static float[] Weights(Model model) => model.Network.Parameters.First().Value.Data;

        static Model Filled(Shape input, int units, params float[] weights)
        {
            var network = new Network(input, new Dense(units, new Zeros()));
            weights.CopyTo(network.Parameters.First().Value.Data, 0);
            return new Model(network, new MeanSquaredError(), null);
        }

        // Units of very different sizes, every third weight zero.
        static Model Wide(ulong seed)
        {
            const int Inputs = 60, Units = 40;
            var random = new RandomStream(seed, 0);
            var weights = new float[Inputs * Units];
            for (int i = 0; i < weights.Length; i++) weights[i] = i % 3 == 0 ? 0 : random.NextNormal() * (float)Math.Pow(1.6, i % Units - 30);
            return Filled(new Shape(Inputs), Units, weights);
        }
    }
}
