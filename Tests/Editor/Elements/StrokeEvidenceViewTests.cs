#if GRAFT_STANDIN // drawings are told by the stand-in's panel
using System.Linq;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine;

namespace Graft.Editing.Tests
{
    /// <summary>Strokes have the colour of what they speak for.</summary>
    public sealed class StrokeEvidenceViewTests
    {
        readonly Panel panel = new Panel();

        [SetUp]
        public void Open() => TestEditor.Open();

        [TearDown]
        public void Close()
        {
            panel.Root.Clear();
            TestEditor.Close();
        }

        [Test]
        public void TheStrongestHasTheFullColourOfItsSignAndTheOthersLess()
        {
            var view = new StrokeEvidenceView(100, "nothing");
            panel.Root.Add(view);
            var drawing = new InkCanvas(200, 200);
            for (int stroke = 0; stroke < 3; stroke++)
            {
                drawing.Begin(20, 20 + 50 * stroke);
                drawing.MoveTo(180, 20 + 50 * stroke);
                drawing.End();
            }
            view.Show(drawing, new[] { -4f, 1f, 0f });
            Assert.That(Colours(), Is.EqualTo(new Color32[] { Skin.Negative, Color.Lerp(Skin.Axis, Skin.Positive, 0.25f), Skin.Axis }));
            Assert.That(Told().Where(each => each.Kind == PaintKind.MoveTo).Select(each => (each.A, each.B)), Is.EqualTo(new[] { (10f, 10f), (10f, 35f), (10f, 60f) }), "half as large");
            view.Show(drawing, new[] { 2f, 2f, 2f });
            Assert.That(Colours(), Is.All.EqualTo((Color32)Skin.Positive));
            view.Show(null, new float[0]);
            Assert.That(Colours(), Is.Empty);
        }

        Color32[] Colours() => Told().Where(each => each.Kind == PaintKind.StrokeColor).Select(each => (Color32)each.Color).ToArray();

        PaintCommand[] Told()
        {
            var told = new ToldElements();
            panel.Describe(told);
            return told.Drawings.TryGetValue(told.IdOf("graft-strokes"), out var commands) ? commands.ToArray() : new PaintCommand[0];
        }
    }
}
#endif
