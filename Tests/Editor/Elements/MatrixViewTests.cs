using System.Linq;
using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>A confusion matrix says in words what each cell means, and follows the classes.</summary>
    public sealed class MatrixViewTests
    {
        static readonly int[,] Counts = { { 9, 1 }, { 0, 10 } };

        [SetUp]
        public void Open() => TestEditor.Open();

        [TearDown]
        public void Close() => TestEditor.Close();

        [Test]
        public void EachCellSaysWhatItMeans()
        {
            var matrix = new MatrixView(120, "Nothing yet.");
            matrix.Show(new[] { "one", "seven" }, (truth, answer) => Counts[truth, answer]);
            Label[] cells = matrix.Query<Label>(className: "graft-matrix__cell").ToList().ToArray();
            Assert.That(cells.Select(cell => cell.text), Is.EqualTo(new[] { "9", "1", "", "10" }));
            Assert.That(cells[0].tooltip, Is.EqualTo("one: 9 of 10 (90.0 %) right"));
            Assert.That(cells[1].tooltip, Is.EqualTo("one taken for seven: 1 of 10 (10.0 %)"));
        }

        [Test]
        public void ClassesCanComeAndGo()
        {
            var matrix = new MatrixView(120, "Nothing yet.");
            matrix.Show(new[] { "a", "b", "c" }, (truth, answer) => 1);
            matrix.Show(new[] { "a" }, (truth, answer) => 1);
            Assert.That(matrix.Query<Label>(className: "graft-matrix__cell").ToList(), Has.Count.EqualTo(1));
            matrix.Show(new string[0], (truth, answer) => 1);
            Assert.That(matrix.Query<Label>(className: "graft-matrix__cell").ToList(), Is.Empty);
            Assert.That(matrix.Q<Label>(className: "graft-matrix__empty").style.display.value, Is.EqualTo(DisplayStyle.Flex));
        }

        [Test]
        public void AClassWithoutExamplesIsNoError()
        {
            var matrix = new MatrixView(120, "Nothing yet.");
            matrix.Show(new[] { "a", "b" }, (truth, answer) => truth == 0 ? 1 : 0);
            Assert.That(matrix.Query<Label>(className: "graft-matrix__cell").ToList()[3].tooltip, Is.EqualTo("b: 0 right"));
        }
    }
}
