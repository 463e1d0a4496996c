using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>A chart reads the epoch that is pointed at, else the best one.</summary>
    public sealed class CurveChartTests
    {
        static readonly CurvePoint[] Curve =
        {
            new CurvePoint(1, 0.9, 0.7, 0.8, 0.75, 1), new CurvePoint(2, 0.5, 0.85, 0.6, 0.8, 2), new CurvePoint(3, 0.4, 0.9, 0.55, 0.82, 3), new CurvePoint(4, 0.3, 0.95, 0.7, 0.78, 4),
        };

        static string Text(CurveChart chart, string part) => chart.Q<Label>(className: "graft-chart__" + part).text;

        [SetUp]
        public void Open() => TestEditor.Open();

        [TearDown]
        public void Close() => TestEditor.Close();

        [Test]
        public void ReadsTheBestEpochWhereNoneIsPointedAt()
        {
            var chart = new CurveChart(CurveKind.Loss, 400, 200);
            chart.Show(Curve, 3);
            Assert.That(Text(chart, "reading"), Is.EqualTo("epoch 3, the best"));
            Assert.That(Text(chart, "training"), Is.EqualTo("training 0.4000"));
            Assert.That(Text(chart, "validation"), Is.EqualTo("validation 0.5500"));
        }

        [Test]
        public void AccuracyIsInPercent()
        {
            var chart = new CurveChart(CurveKind.Accuracy, 400, 200);
            chart.Show(Curve, 0);
            Assert.That(Text(chart, "training"), Is.EqualTo("training 95.0"));
            Assert.That(Text(chart, "reading"), Is.EqualTo("epoch 4"), "the last one where none is the best");
        }

        [Test]
        public void SaysThatItIsEmpty()
        {
            var chart = new CurveChart(CurveKind.Loss, 400, 200);
            var empty = chart.Q<Label>(className: "graft-chart__empty");
            Assert.That(empty.style.display.value, Is.EqualTo(DisplayStyle.Flex));
            chart.Show(Curve, 0);
            Assert.That(empty.style.display.value, Is.EqualTo(DisplayStyle.None));
        }

        [Test]
        public void ARunWithoutValidationHasOneLine()
        {
            var chart = new CurveChart(CurveKind.Loss, 400, 200);
            chart.Show(new[] { new CurvePoint(1, 0.9, 0.7, double.NaN, double.NaN, 1) }, 0);
            Assert.That(Text(chart, "validation"), Is.Empty);
        }

        [Test]
        public void LabelsAreUsedAgain()
        {
            var chart = new CurveChart(CurveKind.Loss, 400, 200);
            var points = new List<CurvePoint>();
            int most = 0;
            for (int epoch = 1; epoch <= 1000; epoch++)
            {
                points.Add(new CurvePoint(epoch, 1.0 / epoch, 1, 2.0 / epoch, 1, epoch));
                chart.Show(points, epoch);
                most = System.Math.Max(most, chart.Query<Label>().ToList().Count);
            }
            Assert.That(most, Is.LessThan(25));
            Assert.That(chart.Query<Label>(className: "graft-chart__column").ToList().Last(each => each.style.display.value == DisplayStyle.Flex).text, Is.EqualTo("1000"));
        }
    }
}
