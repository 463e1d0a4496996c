using System.Collections.Generic;
using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>A column of layers: locks on those that are taken over, the cut before the head.</summary>
    public sealed class LayerColumnTests
    {
        static readonly LayerItem[] Layers =
        {
            new LayerItem("Dense 100", "78,500 weights", 100, true, true, false), new LayerItem("Dense 100", "10,100 weights", 100, true, false, false),
            new LayerItem("Dense 5", "505 weights", 5, false, false, false), new LayerItem("Head 2", "new", 2, false, false, true),
        };

        [SetUp]
        public void Open() => TestEditor.Open();

        [TearDown]
        public void Close() => TestEditor.Close();

        [Test]
        public void OnlyReusedLayersHaveALock()
        {
            var column = new LayerColumn();
            column.Show(Layers);
            List<Toggle> locks = column.Query<Toggle>().ToList();
            Assert.That(locks, Has.Count.EqualTo(2));
            Assert.That(new[] { locks[0].value, locks[1].value }, Is.EqualTo(new[] { true, false }));
        }

        [Test]
        public void TheCutStandsBeforeTheHead()
        {
            var column = new LayerColumn();
            column.Show(Layers);
            VisualElement cut = column.Q(className: "graft-cut"), head = column.Q(className: "graft-layer--head");
            Assert.That(cut.parent.IndexOf(head), Is.EqualTo(cut.parent.IndexOf(cut) + 1));
        }

#if GRAFT_STANDIN // a field tells of a change only in a window
        [Test]
        public void ALockSaysWhichLayer()
        {
            var column = new LayerColumn();
            new Graft.StandIn.Toolkit.Panel().Root.Add(column);
            var pressed = new List<string>();
            column.LockPressed += (layer, frozen) => pressed.Add($"{layer} {frozen}");
            column.CutPressed += reused => pressed.Add($"cut {reused}");
            column.Show(Layers);
            column.Query<Toggle>().ToList()[1].value = true;
            Assert.That(pressed, Is.EqualTo(new[] { "1 True" }));
        }
#endif
    }
}
