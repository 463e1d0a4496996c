using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Every edit, undone and made again, and what cannot be done.</summary>
    public sealed class DataEditingTests
    {
        SmallData data;

        DataSession Session => data.Session;

        [SetUp]
        public void SetUp() => data = new SmallData().OfSix();

        [TearDown]
        public void TearDown() => data.Dispose();

        [Test]
        public void EveryEditIsUndoneAndMadeAgain()
        {
            Assert.That(data.Content, Is.EqualTo("10a 11b 12c 13a 14b 15c"));
            Edits(() => data.Edits.Relabel(new[] { 0, 1, 2 }, 1), "10b 11b 12b 13a 14b 15c", "label 2 images \"b\"");
            Edits(() => data.Edits.Delete(new[] { 3 }), "10b 11b 12b 14b 15c", "delete 1 image");
            Edits(() => data.Edits.Relabel(new[] { 5, 0 }, " d "), "10d 11b 12b 14b 15d", "label 2 images \"d\"");
            Edits(() => data.Edits.RenameClass(1, "bee"), "10d 11bee 12bee 14bee 15d", "rename \"b\" to \"bee\"");
            Edits(() => data.Edits.Add(SmallData.Six().Take(1, 2), "a test"), "10d 11bee 12bee 14bee 15d 11b 12c", "add 2 images of a test");
            Edits(() => data.Edits.RemoveClass(0), "10d 11bee 12bee 14bee 15d 11b 12c", "remove the class \"a\"");
            Edits(() => data.Edits.AddClass("a"), "10d 11bee 12bee 14bee 15d 11b 12c", "add the class \"a\"");
            Assert.That(Session.Document.Classes.Select(each => $"{each.Name} {each.Count}"), Is.EqualTo(new[] { "bee 3", "c 1", "d 2", "b 1", "a 0" }));
            Assert.That(Session.Document.Count, Is.EqualTo(7));
            while (data.Edits.Undoes != null) data.Edits.Undo();
            Assert.That(data.Content, Is.EqualTo("10a 11b 12c 13a 14b 15c"));
            Assert.That(Session.Document.Classes.Select(each => $"{each.Name} {each.Count}"), Is.EqualTo(new[] { "a 2", "b 2", "c 2" }));
            Assert.That(data.Edits.Undo(), Is.False);
            while (data.Edits.Redoes != null) data.Edits.Redo();
            Assert.That(data.Content, Is.EqualTo("10d 11bee 12bee 14bee 15d 11b 12c"));
            Assert.That(data.Edits.Redo(), Is.False);
        }

        // Done, undone, and done again.
        void Edits(System.Func<bool> edit, string then, string said)
        {
            string before = data.Content;
            int changes = Session.Changes;
            Assert.That(edit(), Is.True, Session.Problem);
            Assert.That((data.Content, data.Edits.Undoes, Session.Changes), Is.EqualTo((then, said, changes + 1)));
            Assert.That(data.Edits.Undo());
            Assert.That((data.Content, data.Edits.Redoes, Session.Changes), Is.EqualTo((before, said, changes)));
            Assert.That(data.Edits.Redo());
            Assert.That(data.Content, Is.EqualTo(then));
        }

        [Test]
        public void AnEditThatChangesNothingIsNone()
        {
            Assert.That(data.Edits.Relabel(new[] { 0 }, 0) && data.Edits.RenameClass(0, "a"), Is.True);
            Assert.That(data.Edits.Undoes, Is.Null);
        }

        [Test]
        public void RandomEditsAreUndoneOneByOne()
        {
            var random = new RandomStream(3, 0);
            var states = new System.Collections.Generic.Stack<string>();
            for (int i = 0; i < 200; i++)
            {
                string before = data.Content;
                int[] ids = Enumerable.Range(0, Session.Document.Images.Count).Where(Session.Document.Has).Where(_ => random.NextInt(3) == 0).ToArray();
                DataClass[] classes = Session.Document.Classes.ToArray();
                int changes = Session.Changes, choice = random.NextInt(6);
                bool done = choice == 0 ? data.Edits.Delete(ids.Take(1).ToArray()) : choice == 1 ? data.Edits.Add(SmallData.Six(), "a test")
                    : choice == 2 ? data.Edits.Relabel(ids, "n" + i) : choice == 3 ? data.Edits.RenameClass(classes[random.NextInt(classes.Length)].Index, "r" + i)
                    : data.Edits.Relabel(ids, classes[random.NextInt(classes.Length)].Index);
                Assert.That(done || Session.Changes == changes);
                if (Session.Changes == changes) continue;
                states.Push(before);
                if (random.NextInt(4) > 0) continue;
                string now = data.Content;
                Assert.That(data.Edits.Undo());
                Assert.That(data.Content, Is.EqualTo(states.Peek()));
                Assert.That(data.Edits.Redo());
                Assert.That(data.Content, Is.EqualTo(now));
            }
            Assert.That(states.Count, Is.GreaterThan(100));
            while (states.Count > 0)
            {
                Assert.That(data.Edits.Undo());
                Assert.That(data.Content, Is.EqualTo(states.Pop()));
            }
        }

        [Test]
        public void WhatCannotBeDoneSaysWhy()
        {
            Refused(data.Edits.Relabel(new[] { 0 }, 7), "no such class");
            Refused(data.Edits.Relabel(new int[0], 1), "No image is chosen");
            Refused(data.Edits.Delete(new int[0]), "No image is chosen");
            Refused(data.Edits.Relabel(new[] { 0 }, "  "), "has no name");
            Refused(data.Edits.RenameClass(0, "b"), "There is a class \"b\" already");
            Refused(data.Edits.RenameClass(9, "x"), "no such class");
            Refused(data.Edits.AddClass(new string('x', 41)), "at most 40");
            Refused(data.Edits.RemoveClass(0), "\"a\" has 2 images");
            Refused(data.Edits.AddDrawn(new InkCanvas(100, 100), "a"), "draw for a data set of such images");
            Refused(data.Edits.Add(SyntheticDigits.Create(10, 1), "digits"), "begin a new data set");
            Assert.That(data.Edits.Undoes, Is.Null);
            Assert.That(data.Content, Is.EqualTo("10a 11b 12c 13a 14b 15c"));
        }

        [Test]
        public void WhatIsDrawnIsAdded()
        {
            Assert.That(Session.StartAfresh());
            var pad = new InkCanvas(100, 100);
            Refused(data.Edits.AddDrawn(pad, "one"), "The pad is empty");
            pad.Begin(50, 10);
            pad.MoveTo(50, 90);
            pad.End();
            Assert.That(data.Edits.AddDrawn(pad, "one") && data.Edits.AddDrawn(pad, "one"));
            Assert.That(Session.Document.Classes.Single().Count, Is.EqualTo(2));
            Assert.That(Session.Document.Images.Shape.Value.ToString(), Is.EqualTo("28 x 28"));
            data.Edits.Undo();
            data.Edits.Undo();
            Assert.That(Session.Document.Classes, Is.Empty);
        }

        [Test]
        public void AnEditCopiesNoImage()
        {
            Session.StartAfresh();
            data.Edits.Add(SyntheticDigits.Create(2000, 1), "digits");
            data.Edits.Relabel(new[] { 1 }, 3);
            long before = System.GC.GetAllocatedBytesForCurrentThread();
            data.Edits.Relabel(new[] { 7 }, 3);
            data.Edits.Undo();
            Assert.That(System.GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2000 * 784 / 10));
        }

        void Refused(bool done, string why)
        {
            Assert.That(done, Is.False);
            Assert.That(Session.Problem, Does.Contain(why));
        }
    }
}
