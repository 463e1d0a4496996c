#if GRAFT_STANDIN
using System.Linq;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>A plot tells what is pointed at, marks what is chosen, and lets points of its first line be pressed.</summary>
    public sealed class LinePlotTests
    {
        // The room for lines is 338 pixels wide from 46 and 126 high from 40; the axes end at 0 and 10.
        static readonly PlotPoint[] First = { new PlotPoint(0, 0), new PlotPoint(5, 5, "the middle"), new PlotPoint(10, 10) };
        static readonly PlotPoint[] Second = { new PlotPoint(0, 10), new PlotPoint(10, double.NaN) };

        Panel panel;
        LinePlot plot;
        int pressed;

        string Reading => plot.Q<Label>(className: "graft-plot__reading").text;

        [SetUp]
        public void Open()
        {
            TestEditor.Open();
            panel = new Panel();
            plot = new LinePlot("Ten", PlotAxis.Linear("x"), PlotAxis.Linear("y"), 400, 200);
            panel.Root.Add(plot);
            pressed = -1;
            plot.Pressed += index => pressed = index;
        }

        [TearDown]
        public void Close() => TestEditor.Close();

        [Test]
        public void SaysThatItIsEmpty()
        {
            var empty = plot.Q<Label>(className: "graft-plot__empty");
            Assert.That(empty.style.display.value, Is.EqualTo(DisplayStyle.Flex));
            plot.Show(new[] { new PlotLine("none", Color.red, new[] { new PlotPoint(1, double.NaN) }) });
            Assert.That(empty.style.display.value, Is.EqualTo(DisplayStyle.Flex), "what has no place is nothing");
            Show();
            Assert.That(empty.style.display.value, Is.EqualTo(DisplayStyle.None));
        }

        [Test]
        public void ReadsWhatIsPointedAt()
        {
            Show();
            Move(46 + 169 + 3, 40 + 63 + 3);
            Assert.That(Reading, Is.EqualTo("the middle"));
            Move(46, 40);
            Assert.That(Reading, Is.EqualTo("10 at 0"), "a point of the second line");
            Move(46 + 169, 40);
            Assert.That(Reading, Is.Empty, "nothing is near");
        }

        [Test]
        public void ReadsTheMarkedPointWhereNoneIsPointedAt()
        {
            Show();
            plot.Marked = 2;
            Assert.That(Reading, Is.EqualTo("10 at 10"));
            plot.Marked = 7;
            Assert.That(Reading, Is.Empty, "there is no such point");
        }

        [Test]
        public void APointOfTheFirstLineIsPressed()
        {
            Show();
            Down(46, 40);
            Assert.That(pressed, Is.EqualTo(-1), "the second line's cannot be");
            Down(46 + 338, 40);
            Assert.That(pressed, Is.EqualTo(2));
        }

        [Test]
        public void ArrowKeysReadAndEnterPresses()
        {
            Show();
            Key("ArrowLeft");
            Assert.That(Reading, Is.EqualTo("the middle"), "from the last one back");
            Key("Enter");
            Assert.That(pressed, Is.EqualTo(1));
            Key("ArrowDown");
            Assert.That(Reading, Is.Empty, "the second line has no figure there");
            Key("ArrowLeft");
            Assert.That(Reading, Is.EqualTo("10 at 0"));
            pressed = -1;
            Key("Enter");
            Assert.That(pressed, Is.EqualTo(-1));
        }

        [Test]
        public void LinesHaveNamesWhereThereAreSeveral()
        {
            plot.Show(new[] { new PlotLine("first", Color.red, First) });
            Assert.That(Names(), Is.Empty);
            Show();
            Assert.That(Names(), Is.EqualTo(new[] { "first", "second" }));
        }

        [Test]
        public void AFewerLineForgetsWhatWasRead()
        {
            Show();
            Move(46, 40);
            plot.Show(new[] { new PlotLine("first", Color.red, First) });
            Assert.That(Reading, Is.Empty);
        }

        void Show() => plot.Show(new[] { new PlotLine("first", Color.red, First) { HasDots = true }, new PlotLine("second", Color.blue, Second) });

        string[] Names() => plot.Query<Label>(className: "graft-plot__name").ToList().Where(each => each.style.display.value == DisplayStyle.Flex).Select(each => each.text).ToArray();

        void Move(float x, float y) => panel.Pointer(Id(), PointerKind.Move, 1, x, y, 0, 0, default);

        void Down(float x, float y) => panel.Pointer(Id(), PointerKind.Down, 1, x, y, 0, 1, default);

        void Key(string key) => panel.Key(Id(), key, "", default);

        int Id()
        {
            var told = new ToldElements();
            panel.Describe(told);
            return told.IdOf("graft-plot");
        }
    }
}
#endif
