using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Images that a model is measured by before and after: examples that were held out, and of classes called as digits MNIST's test images where it is at hand, else drawn ones.</summary>
    sealed class TransferTest
    {
        const int MnistPerClass = 100, DrawnPerClass = 30, RememberedPerClass = 30;

        // Apart from what digits are drawn with to learn from.
        const ulong DrawnSeed = 0x7E57;

        readonly List<(ReadOnlyMemory<byte> pixels, int label)> images = new List<(ReadOnlyMemory<byte>, int)>();
        readonly List<string> sources = new List<string>();
        readonly TransferOrder order;

        TransferTest(TransferOrder order) => this.order = order;

        /// <summary>Null where there is nothing to measure by.</summary>
        public Dataset Images { get; private set; }

        /// <summary>In words: "8 held-out examples, 200 drawn digits".</summary>
        public string Source => string.Join(", ", sources);

        /// <exception cref="IdxFileException">MNIST's files are damaged.</exception>
        public static TransferTest Of(TransferOrder order)
        {
            var test = new TransferTest(order);
            int firstNew = order.Classes.Count - order.NewClasses.Count;
            test.Add(order.HeldOut.Select(held => (held.example.Pixels, firstNew + held.label)), "held-out example");
            test.AddDigits();
            if (order.KeepsOld && order.Pretrained.Model.Memory is { } memory) test.AddRemembered(memory);
            if (test.images.Count > 0) test.Images = test.ToDataset();
            return test;
        }

        void AddDigits()
        {
            string[] digits = order.Classes.Where(TransferOrder.IsDigit).ToArray();
            if (digits.Length == 0) return;
            bool isMnist = MnistFiles.AreIn(order.Data);
            Dataset all = isMnist ? new MnistFiles(order.Data).Test() : SyntheticDigits.Create(SyntheticDigits.ClassCount * DrawnPerClass, order.Seed + DrawnSeed);
            Add(Some(all, isMnist ? MnistPerClass : DrawnPerClass, TransferOrder.IsDigit), isMnist ? "test image of MNIST" : "drawn digit");
        }

        // Classes that are no digits have no other images; those here were learned from, too.
        void AddRemembered(ExampleMemory memory) =>
            Add(Some(memory.ToDataset(), RememberedPerClass, name => !TransferOrder.IsDigit(name)), "remembered image");

        // Of each class as many, the first ones.
        IEnumerable<(ReadOnlyMemory<byte>, int)> Some(Dataset data, int perClass, Func<string, bool> wanted)
        {
            var taken = new int[data.Classes.Count];
            int[] places = data.Classes.Select(name => wanted(name) ? order.Classes.ToList().IndexOf(name) : -1).ToArray();
            int each = data.ExampleShape.Count;
            for (int i = 0; i < data.Count; i++)
                if (places[data.Labels[i]] >= 0 && taken[data.Labels[i]]++ < perClass) yield return (new ReadOnlyMemory<byte>(data.Bytes, i * each, each), places[data.Labels[i]]);
        }

        void Add(IEnumerable<(ReadOnlyMemory<byte>, int)> more, string what)
        {
            int before = images.Count;
            images.AddRange(more);
            int added = images.Count - before;
            if (added > 0) sources.Add($"{added} {(added == 1 ? what : what.Replace("image", "images").Replace("example", "examples").Replace("digit", "digits"))}");
        }

        Dataset ToDataset()
        {
            var pixels = new byte[images.Count * DigitCentring.PixelCount];
            for (int i = 0; i < images.Count; i++) images[i].pixels.Span.CopyTo(pixels.AsSpan(i * DigitCentring.PixelCount, DigitCentring.PixelCount));
            Shape image = order.Pretrained.Model.Memory?.ImageShape ?? new Shape(DigitCentring.Side, DigitCentring.Side);
            return Dataset.OfImages(pixels, image, images.Select(each => each.label).ToArray(), order.Classes);
        }
    }
}
