using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Classes and their examples, wherever those come from, and what is refused.</summary>
    public sealed class TransferExamplesTests
    {
        string folder;
        TransferContent content;
        SessionNews news;
        TransferExamples examples;

        [SetUp]
        public void SetUp()
        {
            Directory.CreateDirectory(folder = Path.Combine(Path.GetTempPath(), "graft-examples-" + Guid.NewGuid().ToString("N")));
            content = new TransferContent();
            news = new SessionNews();
            examples = new TransferExamples(content, news, new FewPictures(), Path.Combine(folder, "mnist"));
        }

        [TearDown]
        public void TearDown() => Directory.Delete(folder, true);

        [Test]
        public void ANameIsRefusedWithTheRemedy()
        {
            content.Choose(PretrainedModel.Of("three.graft", null, ModelFile.Write(Untrained("a", "b", "c"))));
            Assert.That(examples.AddClass("star"), Is.Not.Null);
            Refused("", "A class needs a name");
            Refused("  star ", "There is a class \"star\" already");
            Refused("b", "The model knows \"b\" already: choose another name, or drop the old classes.");
            Refused("unknown", "choose another name");
            Refused(new string('x', 65), "shorten it");
            Refused("a\u0001b", "no text");
            Refused("\ud83d", "no text");
            content.Keep(false);
            Assert.That(examples.AddClass("b"), Is.Not.Null, "dropped, the model's names are free");
            Assert.That(examples.AddClass("\ud83d\ude00"), Is.Not.Null);
            Assert.That(examples.Classes.Select(each => each.Name), Is.EqualTo(new[] { "star", "b", "\ud83d\ude00" }));
        }

        [Test]
        public void NamesAreProposedThatNobodyHas()
        {
            Assert.That(examples.AddClass().Name, Is.EqualTo("class 1"));
            content.Choose(PretrainedModel.Of("digits.graft", null, ModelFile.Write(Untrained("0", "1", "3"))));
            Assert.That(examples.AddClass().Name, Is.EqualTo("2"));
            Assert.That(examples.AddClass().Name, Is.EqualTo("4"));
        }

        [Test]
        public void AClassIsRenamedInItsPlace()
        {
            TransferClass first = examples.AddClass("first"), second = examples.AddClass("second");
            Assert.That(examples.Rename(first, " 1st "), Is.True);
            Assert.That(examples.Rename(second, "1st"), Is.False);
            Assert.That(news.Problem, Does.Contain("There is a class \"1st\" already"));
            Assert.That(examples.Rename(second, "second"), Is.True, "its own name");
            Assert.That(examples.Classes.Select(each => each.Name), Is.EqualTo(new[] { "1st", "second" }));
        }

        [Test]
        public void WhatWasRemovedComesBackWhereItWas()
        {
            TransferClass five = examples.AddClass("5"), six = examples.AddClass("6");
            for (ulong hand = 1; hand <= 3; hand++) examples.AddDrawn(five, TransferDrawings.Digit(5, hand));
            long[] ids = five.Examples.Select(example => example.Id).ToArray();
            examples.RemoveExample(five, ids[1]);
            Assert.That(examples.Removed, Is.EqualTo("an example of \"5\""));
            examples.RemoveExamples(five);
            examples.Remove(five);
            Assert.That(examples.Classes, Is.EqualTo(new[] { six }));
            Assert.That(examples.Removed, Is.EqualTo("class \"5\" with 0 examples"));
            TransferClass other = examples.AddClass("5");
            Assert.That(examples.Undo(), Is.False);
            Assert.That(news.Problem, Does.Contain("\"5\" cannot come back"));
            examples.Rename(other, "7");
            Assert.That(examples.Undo() && examples.Undo() && examples.Undo(), Is.True, news.Problem);
            Assert.That(examples.Classes[0], Is.EqualTo(five));
            Assert.That(five.Examples.Select(example => example.Id), Is.EqualTo(ids));
            Assert.That(examples.Undo(), Is.False, "nothing more");
        }

        [Test]
        public void AnEmptyPadIsNoExample()
        {
            TransferClass five = examples.AddClass("5");
            Assert.That(examples.AddDrawn(five, new InkCanvas(100, 100)), Is.False);
            Assert.That(news.Problem, Is.EqualTo("The pad is empty: draw an example of \"5\" first."));
            Assert.That(examples.AddDrawn(five, new byte[100]), Is.False);
            Assert.That(news.Problem, Does.Contain("28x28"));
            Assert.That(examples.AddDrawn(five, TransferDrawings.Digit(5, 1)), Is.True);
            Assert.That(news.Problem, Is.Null);
        }

        [Test]
        public void PicturesOfEitherPolarityBecomeTheSameInk()
        {
            TransferClass five = examples.AddClass("5");
            string light = Write("light.png", FewPictures.File(5, 3, false)), dark = Write("dark.png", FewPictures.File(5, 3, true));
            examples.AddFiles(five, new[] { light, dark });
            Arrive();
            Assert.That(news.Problem, Is.Null);
            Assert.That(five.Examples.Select(example => example.Name), Is.EqualTo(new[] { "light.png", "dark.png" }));
            int apart = 0;
            for (int i = 0; i < 784; i++) apart = Math.Max(apart, Math.Abs(five.Examples[0].Pixels.Span[i] - five.Examples[1].Pixels.Span[i]));
            Assert.That(apart, Is.LessThan(16));
            Assert.That(five.Examples[0].Pixels.ToArray().Max(), Is.GreaterThan((byte)200), "ink is light");
            Assert.That(five.Examples[0].Pixels.Span[0], Is.Zero, "paper is dark");
        }

        [Test]
        public void BadFilesAreNamedAndTheOthersComeIn()
        {
            TransferClass five = examples.AddClass("5");
            var blank = new byte[2 + 9 * 9];
            blank[0] = blank[1] = 9;
            examples.AddFiles(five, new[] { Write("bad.png", new byte[] { 1 }), Write("good.png", FewPictures.File(5, 1, true)), Write("blank.png", blank), Path.Combine(folder, "gone.png") });
            string told = Arrive();
            Assert.That(five.Examples.Count, Is.EqualTo(1));
            Assert.That(told, Does.Contain("bad.png is no picture").And.Contains("blank.png shows nothing").And.Contains("There is no file"));
            examples.AddFiles(five, Enumerable.Range(0, 9).Select(i => Write(i + ".png", new byte[] { 1 })).ToArray());
            Assert.That(Arrive(), Does.Contain("2.png is no picture").And.EndsWith("6 more were left out.").And.Not.Contains("bad.png"));
        }

        [Test]
        public void AFolderOfFoldersIsAClassEach()
        {
            foreach (string name in new[] { "cat", "dog" })
            {
                Directory.CreateDirectory(Path.Combine(folder, "pets", name));
                for (int i = 0; i < 3; i++) Write(Path.Combine("pets", name, i + ".png"), FewPictures.File(name == "cat" ? 3 : 8, (ulong)i, true));
            }
            Directory.CreateDirectory(Path.Combine(folder, "pets", "empty"));
            Assert.That(examples.AddFolders(Path.Combine(folder, "pets")), Is.True, news.Problem);
            Arrive();
            Assert.That(examples.Classes.Select(each => $"{each.Name} {each.Examples.Count}"), Is.EqualTo(new[] { "cat 3", "dog 3" }));
            Assert.That(examples.AddFolders(folder + "/none"), Is.False);
            Assert.That(news.Problem, Does.Contain("make one for each class"));
            TransferClass cat = examples.Classes[0];
            examples.AddFiles(cat, new[] { Path.Combine(folder, "pets", "empty") });
            Assert.That(news.Problem, Does.Contain("has no PNG or JPEG files"));
        }

        [Test]
        public void AnIdxFileGivesAllItsImages()
        {
            TransferClass any = examples.AddClass("any");
            string path = Path.Combine(folder, "some-idx3-ubyte");
            Dataset digits = SyntheticDigits.Create(12, 1);
            WriteIdx(path, digits.Bytes, 12);
            examples.AddFiles(any, new[] { path });
            Arrive();
            Assert.That(any.Examples.Count, Is.EqualTo(12));
            Assert.That(any.Examples[3].Pixels.ToArray(), Is.EqualTo(digits.Bytes.AsSpan(3 * 784, 784).ToArray()), "of their own size they are taken as they are");
            File.WriteAllBytes(path, new byte[] { 0, 0, 8, 3, 0, 0, 0, 9 });
            examples.AddFiles(any, new[] { path });
            Assert.That(Arrive(), Does.Contain("some-idx3-ubyte"));
            Assert.That(any.Examples.Count, Is.EqualTo(12));
        }

        [Test]
        public void MnistGivesImagesOfTheDigitAndNoneTwice()
        {
            TransferClass five = examples.AddClass("5"), star = examples.AddClass("star");
            Assert.That(examples.AddFromMnist(star, 3), Is.False);
            Assert.That(news.Problem, Does.Contain("call it as the digit is"));
            Assert.That(examples.AddFromMnist(five, 3), Is.False);
            Assert.That(news.Problem, Does.Contain("MNIST's four files are not in"));

            Dataset digits = SyntheticDigits.Create(200, 1);
            Directory.CreateDirectory(Path.Combine(folder, "mnist"));
            foreach (string part in new[] { "train", "t10k" })
            {
                WriteIdx(Path.Combine(folder, "mnist", part + "-images-idx3-ubyte"), digits.Bytes, 200);
                File.WriteAllBytes(Path.Combine(folder, "mnist", part + "-labels-idx1-ubyte"), new byte[] { 0, 0, 8, 1, 0, 0, 0, 200 }.Concat(digits.Labels.Select(label => (byte)label)).ToArray());
            }
            Assert.That(examples.AddFromMnist(five, 8), Is.True, news.Problem);
            Assert.That(examples.Incoming, Is.EqualTo("Reading MNIST"));
            Arrive();
            examples.AddFromMnist(five, 8);
            Arrive();
            Assert.That(five.Examples.Count, Is.EqualTo(16));
            Assert.That(five.Examples.Select(example => example.Name).Distinct().Count(), Is.EqualTo(16));
            foreach (TransferExample example in five.Examples) Assert.That(digits.Labels[int.Parse(example.Name.Substring("MNIST ".Length))], Is.EqualTo(5));
            examples.AddFromMnist(five, 8);
            Arrive();
            Assert.That(five.Examples.Count, Is.EqualTo(20), "there are no more");
        }

        void Refused(string name, string because)
        {
            int classes = examples.Classes.Count, version = news.Version;
            Assert.That(examples.AddClass(name), Is.Null);
            Assert.That(news.Problem, Does.Contain(because));
            Assert.That(examples.Classes.Count, Is.EqualTo(classes));
            Assert.That(news.Version, Is.Not.EqualTo(version), "it is to be shown");
        }

        // All that was told meanwhile.
        string Arrive()
        {
            var told = new List<string>();
            var clock = Stopwatch.StartNew();
            do
            {
                examples.Update();
                if (news.Problem != null) told.Add(news.Problem);
                Thread.Sleep(1);
            }
            while (examples.Incoming != null && clock.Elapsed < TimeSpan.FromSeconds(20));
            return string.Join("\n", told.Distinct());
        }

        string Write(string name, byte[] bytes)
        {
            string path = Path.Combine(folder, name);
            File.WriteAllBytes(path, bytes);
            return path;
        }

        static void WriteIdx(string path, byte[] pixels, byte count) =>
            File.WriteAllBytes(path, new byte[] { 0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28 }.Concat(pixels).ToArray());

        static Model Untrained(params string[] classes)
        {
            var network = new Network(new Shape(28, 28), new Dense(8), new Dense(classes.Length));
            network.Initialize(1);
            return new Model(network, new SoftmaxCrossEntropy(), classes, 1f / 255);
        }
    }
}
