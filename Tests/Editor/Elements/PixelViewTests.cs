#if GRAFT_STANDIN
using NUnit.Framework;
using Graft.StandIn.Toolkit;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing.Tests
{
    /// <summary>Values are seen where they belong, from the top, and found again where the pointer is.</summary>
    public sealed class PixelViewTests
    {
        static readonly Color32 Red = new Color32(255, 0, 0, 255), Black = new Color32(0, 0, 0, 255);

        Panel panel;
        PixelView view;

        Texture2D Texture => (Texture2D)view.Q<Image>().image;

        [SetUp]
        public void Open()
        {
            TestEditor.Open();
            panel = new Panel();
            view = new PixelView(30, 20);
            panel.Root.Add(view);
        }

        [TearDown]
        public void Close() => TestEditor.Close();

        [Test]
        public void TheFirstRowIsAtTheTop()
        {
            view.Show(3, 2, new[] { Red, Black, Black, Black, Black, Black });
            Assert.That(Texture.GetPixels32(), Is.EqualTo(new[] { Black, Black, Black, Red, Black, Black }), "a texture begins at the bottom");
            Assert.That(Texture.filterMode, Is.EqualTo(FilterMode.Point));
        }

        [Test]
        public void TheSameSizeIsTheSameTexture()
        {
            view.Show(1, 1, new[] { Red });
            Texture2D texture = Texture;
            view.Show(1, 1, new[] { Black });
            Assert.That(Texture, Is.SameAs(texture));
            Assert.That(texture.GetPixels32(), Is.EqualTo(new[] { Black }));
            view.Show(2, 1, new[] { Red, Red });
            Assert.That(texture == null, "another size lets the old one go");
            Texture2D second = Texture;
            view.RemoveFromHierarchy();
            Assert.That(second == null, "and so does leaving the window");
            panel.Root.Add(view);
            Assert.That(Texture.GetPixels32(), Is.EqualTo(new[] { Red, Red }), "coming back shows it again");
            view.ShowNothing();
            Assert.That(view.Q<Image>().image, Is.Null);
        }

        [TestCase(0, 0, 0)]
        [TestCase(29.9f, 0, 2)]
        [TestCase(10, 10, 4)]
        [TestCase(30, 5, -1)]
        [TestCase(5, -1, -1)]
        public void ThePointerFindsAValue(float x, float y, int index)
        {
            Assert.That(view.At(new Vector2(x, y)), Is.EqualTo(-1), "there is none yet");
            view.Show(3, 2, new Color32[6]);
            Assert.That(view.At(new Vector2(x, y)), Is.EqualTo(index));
        }

        [Test]
        public void ColoursWithoutAPlaceAreRefused() => Assert.That(() => view.Show(3, 2, new Color32[5]), Throws.ArgumentException.With.Message.Contains("3 by 2"));

        [Test]
        public void SignsHaveColoursAndZeroHasNone()
        {
            Assert.That(Skin.Signed(0, 1), Is.EqualTo((Color32)Skin.Ground));
            Assert.That(Skin.Signed(float.NaN, 1), Is.EqualTo((Color32)Skin.Ground));
            Assert.That(Skin.Signed(1, 0), Is.EqualTo((Color32)Skin.Ground), "where all is zero");
            Assert.That(Skin.Signed(3, 2), Is.EqualTo((Color32)Skin.Positive));
            Assert.That(Skin.Signed(-2, 2), Is.EqualTo((Color32)Skin.Negative));
        }
    }
}
#endif
