#if GRAFT_STANDIN
using System.Linq;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>A parallel plot tells which line is pointed at, lets lines be pressed, and lets those fade that do not pass a range.</summary>
    public sealed class ParallelPlotTests
    {
        // Axes stand at 40, 182 and 324 from the left; places run from 186 up to 44.
        static readonly ParallelAxis[] Axes = new[] { "a", "b", "score" }.Select(name => new ParallelAxis(name, new[] { (0.0, "low"), (1.0, "high") })).ToArray();

        static readonly ParallelLine[] Lines =
        {
            new ParallelLine(10, new[] { 0, 0, 0.2 }, Color.red, "ten", false), new ParallelLine(11, new[] { 1, 1, 0.9 }, Color.blue, "eleven", true),
            new ParallelLine(12, new[] { 0.5, 0.5, double.NaN }, Color.green, "twelve", false),
        };

        Panel panel;
        ParallelPlot plot;
        int pressed;

        string Reading => plot.Q<Label>(className: "graft-parallel__reading").text;

        [SetUp]
        public void Open()
        {
            TestEditor.Open();
            panel = new Panel();
            plot = new ParallelPlot(400, 200);
            panel.Root.Add(plot);
            pressed = -1;
            plot.Pressed += id => pressed = id;
        }

        [TearDown]
        public void Close() => TestEditor.Close();

        [Test]
        public void SaysThatItIsEmpty()
        {
            var empty = plot.Q<Label>(className: "graft-parallel__empty");
            Assert.That(empty.style.display.value, Is.EqualTo(DisplayStyle.Flex));
            Key("ArrowDown");
            Point(100, 100);
            plot.Show(Axes, Lines);
            Assert.That(empty.style.display.value, Is.EqualTo(DisplayStyle.None));
            Assert.That(plot.Query<Label>(className: "graft-parallel__tick").ToList().Select(each => each.text), Is.EqualTo(new[] { "low", "high", "low", "high", "low", "high" }));
        }

        [Test]
        public void ReadsAndPressesTheNearestLine()
        {
            plot.Show(Axes, Lines);
            Point(110, 184);
            Assert.That(Reading, Is.EqualTo("ten"));
            Point(110, 150);
            Assert.That(Reading, Is.Empty, "nothing is near");
            Point(110, 117);
            Assert.That(Reading, Is.EqualTo("twelve"));
            Point(250, 115);
            Assert.That(Reading, Is.Empty, "it has no place on the last axis");
            Press(250, 50);
            Assert.That(pressed, Is.EqualTo(11));
        }

        [Test]
        public void ArrowKeysReadFromTheBestToTheWorstAndEnterPresses()
        {
            plot.Show(Axes, Lines);
            Key("ArrowDown");
            Assert.That(Reading, Is.EqualTo("eleven"));
            Key("ArrowDown");
            Key("Enter");
            Assert.That(pressed, Is.EqualTo(10));
            Key("ArrowDown");
            Assert.That(Reading, Is.EqualTo("twelve"), "without a score it comes last");
            Key("ArrowDown");
            Assert.That(Reading, Is.EqualTo("eleven"), "and around");
        }

        [Test]
        public void ARangeOnAnAxisLetsOthersFade()
        {
            plot.Show(Axes, Lines);
            Drag(40, 44, 130);
            Assert.That(Reading, Is.EqualTo("2 of 3 pass the ranges; Esc takes them away"));
            Drag(324, 44, 130);
            Assert.That(Reading, Does.StartWith("1 of 3"), "a line that does not come there is outside");
            Point(110, 184);
            Assert.That(Reading, Does.StartWith("1 of 3"), "what has faded is not read");
            plot.Show(Axes, Lines);
            Assert.That(Reading, Does.StartWith("1 of 3"), "ranges stay");
            Press(324, 80);
            Assert.That(Reading, Does.StartWith("2 of 3"), "a press on the axis takes its range away");
            Assert.That(pressed, Is.EqualTo(-1));
            Key("Escape");
            Assert.That(Reading, Is.Empty);
            Drag(40, 44, 130);
            plot.Show(Axes.Take(2).ToArray(), Lines);
            Assert.That(Reading, Is.Empty, "other axes have no ranges");
        }

        [Test]
        public void WhatIsReadStaysReadWhereLinesChange()
        {
            plot.Show(Axes, Lines);
            Point(110, 184);
            plot.Show(Axes, new[] { Lines[2], new ParallelLine(10, Lines[0].Places, Color.red, "ten anew", false) });
            Assert.That(Reading, Is.EqualTo("ten anew"));
            plot.Show(Axes, new[] { Lines[2] });
            Assert.That(Reading, Is.Empty);
        }

        void Point(float x, float y) => panel.Pointer(Id(), PointerKind.Move, 1, x, y, 0, 0, default);

        void Press(float x, float y)
        {
            panel.Pointer(Id(), PointerKind.Down, 1, x, y, 0, 1, default);
            panel.Pointer(Id(), PointerKind.Up, 1, x, y, 0, 0, default);
        }

        void Drag(float x, float from, float to)
        {
            panel.Pointer(Id(), PointerKind.Down, 1, x, from, 0, 1, default);
            panel.Pointer(Id(), PointerKind.Move, 1, x, to, -1, 1, default);
            panel.Pointer(Id(), PointerKind.Up, 1, x, to, 0, 0, default);
        }

        void Key(string key) => panel.Key(Id(), key, "", default);

        int Id()
        {
            var told = new ToldElements();
            panel.Describe(told);
            return told.IdOf("graft-parallel");
        }
    }
}
#endif
