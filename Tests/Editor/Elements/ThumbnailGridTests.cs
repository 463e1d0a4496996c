#if GRAFT_STANDIN
using System;
using System.Collections.Generic;
using System.Linq;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>Each picture is where it belongs in its row's texture, and found again where it is pressed.</summary>
    public sealed class ThumbnailGridTests
    {
        Panel panel;
        ThumbnailGrid grid;
        Few few;

        [SetUp]
        public void Open()
        {
            TestEditor.Open();
            panel = new Panel();
            grid = new ThumbnailGrid(16 + 100);
            panel.Root.Add(grid);
            few = new Few(10);
        }

        [TearDown]
        public void Close() => TestEditor.Close();

        [Test]
        public void PicturesOfAnyShapeHaveTheirPlaces()
        {
            var square = new ThumbnailLayout(1000, 56, 28, 28);
            Assert.That((square.Texels, square.Gap, square.Columns, square.Pitch), Is.EqualTo((28, 2, 16, 60f)));
            var wide = new ThumbnailLayout(1000, 50, 200, 100);
            Assert.That((wide.Texels, wide.TexelWidth, wide.TexelHeight), Is.EqualTo((50, 50, 25)));
            var line = new ThumbnailLayout(1000, 50, 784, 1);
            Assert.That((line.TexelWidth, line.TexelHeight), Is.EqualTo((50, 1)));
            Assert.That(new ThumbnailLayout(10, 112, 1, 1).Columns, Is.EqualTo(1), "one at least");
            Assert.That(square.RowsOf(33), Is.EqualTo(3));
        }

        [Test]
        public void ThePixelsAreWhereTheyBelong()
        {
            Show();
            ThumbnailRow[] rows = grid.Query<ThumbnailRow>().ToList().ToArray();
            var layout = new ThumbnailLayout(80, 24, 2, 2);
            Assert.That((layout.Columns, layout.Gap, rows.Length), Is.EqualTo((2, 1, 5)));
            Texture2D texture = TextureOf(rows[1]);
            Assert.That((texture.width, texture.height), Is.EqualTo((6, 2)));
            Color32 ground = Skin.Window;
            // The first two pictures of the second row are 2 and 3; a texture begins at its lowest row.
            Assert.That(texture.GetPixels32().Select(each => each.r), Is.EqualTo(new byte[] { 22, 23, ground.r, 32, 33, ground.r, 20, 21, ground.r, 30, 31, ground.r }));
        }

        [Test]
        public void WhatIsPressedIsSaidAndWhatIsChosenIsMarked()
        {
            Show();
            ThumbnailRow row = grid.Query<ThumbnailRow>().ToList()[2];
            Assert.That(row.At(new Vector2(3, 3)), Is.EqualTo(4));
            Assert.That(row.At(new Vector2(40, 3)), Is.EqualTo(5));
            Assert.That(row.At(new Vector2(90, 3)), Is.EqualTo(-1));
            Assert.That(row.Query<Label>().ToList().Select(each => each.text), Is.EqualTo(new[] { "label 4", "label 5" }));
            few.Wrong = 5;
            grid.Mark();
            Assert.That(row.Query<Label>().ToList()[1].ClassListContains("graft-thumbnails__label--wrong"));
        }

        [Test]
        public void PicturesThatAreTheSameAreNotDrawnAgain()
        {
            Show();
            few.Drawn = 0;
            grid.Show(few, 2, 2, 24);
            grid.Mark();
            Assert.That(few.Drawn, Is.Zero);
            few.Swap(0, 9);
            grid.Show(few, 2, 2, 24);
            Assert.That(few.Drawn, Is.EqualTo(2));
        }

        [Test]
        public void WhoIsOutOfSightHasNoTexture()
        {
            Show();
            Texture2D first = TextureOf(grid.Query<ThumbnailRow>().ToList()[0]);
            grid.RemoveFromHierarchy();
            Assert.That(first == null, "it is destroyed");
            panel.Root.Add(grid);
            Assert.That(TextureOf(grid.Query<ThumbnailRow>().ToList()[0]) != null, "and made anew");
        }

        // Two in a row, five rows.
        void Show()
        {
            grid = new ThumbnailGrid(16 + 80);
            panel.Root.Clear();
            panel.Root.Add(grid);
            grid.Show(few, 2, 2, 24);
            var told = new ToldElements();
            panel.Describe(told);
            panel.Range(told.IdOf("unity-list-view"), 0, 9);
        }

        static Texture2D TextureOf(ThumbnailRow row) => (Texture2D)row.Q<Image>().image;

        /// <summary>Pictures of 2 x 2: number n has the levels 10 n to 10 n + 3.</summary>
        sealed class Few : IThumbnails
        {
            readonly List<int> ids;

            public Few(int count) => ids = Enumerable.Range(0, count).ToList();

            public int Drawn { get; set; }
            public int Wrong { get; set; } = -1;
            public IReadOnlyList<int> Ids => ids;
            public int Current => -1;

            public void Swap(int a, int b) => (ids[a], ids[b]) = (ids[b], ids[a]);

            public ReadOnlySpan<byte> PixelsOf(int id)
            {
                Drawn++;
                return Enumerable.Range(10 * id, 4).Select(level => (byte)level).ToArray();
            }

            public (string text, bool isWrong) LabelOf(int id) => ("label " + id, id == Wrong);
            public bool IsChosen(int id) => false;
        }
    }
}
#endif
