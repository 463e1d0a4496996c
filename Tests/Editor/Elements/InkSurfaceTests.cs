#if GRAFT_STANDIN // pointers come through the stand-in's panel
using System.Linq;
using Graft.StandIn.Toolkit;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>A pad takes strokes from a pointer and gives them back one by one.</summary>
    public sealed class InkSurfaceTests
    {
        readonly Panel panel = new Panel();
        InkSurface pad;
        int id, changes;

        [SetUp]
        public void Make()
        {
            TestEditor.Open();
            pad = new InkSurface(200, "Draw here");
            panel.Root.Clear(); // the last test's pad lets its pointer go, and tells of that
            changes = 0;
            panel.Root.Add(pad);
            pad.Changed += () => changes++;
            var told = new ToldElements();
            panel.Describe(told);
            id = told.IdOf("graft-ink");
        }

        [TearDown]
        public void Close() => TestEditor.Close();

        void Stroke(int pointer, params (float x, float y)[] points)
        {
            panel.Pointer(id, PointerKind.Down, pointer, points[0].x, points[0].y, 0, 1, Modifiers.None);
            foreach ((float x, float y) in points.Skip(1)) panel.Pointer(id, PointerKind.Move, pointer, x, y, -1, 1, Modifiers.None);
            (float lastX, float lastY) = points[points.Length - 1];
            panel.Pointer(id, PointerKind.Up, pointer, lastX, lastY, 0, 0, Modifiers.None);
        }

        [Test]
        public void APointerDraws()
        {
            Stroke(0, (50, 20), (100, 100), (50, 180));
            Stroke(0, (20, 20));
            Assert.That(pad.Canvas.StrokeCount, Is.EqualTo(2));
            Assert.That(pad.Canvas.Point(1), Is.EqualTo((100.0, 100.0)));
            Assert.That(pad.Canvas.IsDrawing, Is.False);
            Assert.That(changes, Is.EqualTo(2));
        }

        [Test]
        public void ASecondFingerDrawsNothingMeanwhile()
        {
            panel.Pointer(id, PointerKind.Down, 0, 10, 10, 0, 1, Modifiers.None);
            Stroke(1, (50, 50), (60, 60));
            Assert.That(pad.Canvas.StrokeCount, Is.EqualTo(1));
            Assert.That(pad.Canvas.PointCount, Is.EqualTo(1));
        }

        [Test]
        public void TheRightButtonDrawsNothing()
        {
            panel.Pointer(id, PointerKind.Down, 0, 10, 10, 2, 2, Modifiers.None);
            Assert.That(pad.Canvas.IsBlank, Is.True);
        }

        [Test]
        public void KeysTakeAwayWhatWasDrawn()
        {
            Stroke(0, (50, 20), (100, 100));
            Stroke(0, (20, 20), (30, 30));
            Assert.That(panel.Key(id, "KeyZ", "z", Modifiers.Control), Is.True);
            Assert.That(pad.Canvas.StrokeCount, Is.EqualTo(1));
            Assert.That(panel.Key(id, "Delete", null, Modifiers.None), Is.True);
            Assert.That(pad.Canvas.IsBlank, Is.True);
            Assert.That(changes, Is.EqualTo(4));
        }

        [Test]
        public void ADotIsARoundOne()
        {
            Stroke(0, (20, 30));
            var told = new ToldElements();
            panel.Describe(told);
            PaintCommand dot = told.Drawings[id].Single(command => command.Kind == PaintKind.Arc);
            Assert.That(new[] { dot.A, dot.B, dot.C }, Is.EqualTo(new[] { 20, 30, 6.5f }).Within(1e-4));
        }
    }
}
#endif
