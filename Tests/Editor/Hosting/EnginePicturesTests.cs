using System;
using System.Text;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Picture files become levels of grey, row by row from the top.</summary>
    public sealed class EnginePicturesTests
    {
        const string Grey = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR42mNgSPnPwM7BCQAHiQF8G1pVlgAAAABJRU5ErkJggg==";
        const string RedAndNothing = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR42mP4z8AARAwMAAz8Af/lhqjSAAAAAElFTkSuQmCC";

        readonly EnginePictures pictures = new EnginePictures();

        [Test]
        public void RowsComeFromTheTop()
        {
            GreyPicture picture = pictures.Decode(Convert.FromBase64String(Grey), "levels.png");
            Assert.That(new[] { picture.Width, picture.Height }, Is.EqualTo(new[] { 3, 2 }));
            Assert.That(picture.Levels, Is.EqualTo(new byte[] { 0, 100, 255, 7, 8, 9 }));
        }

        [Test]
        public void ColoursBecomeGreyAndNothingBecomesPaper()
        {
            byte[] levels = pictures.Decode(Convert.FromBase64String(RedAndNothing), "red.png").Levels;
            Assert.That(levels[0], Is.EqualTo(76), "0.299 of 255");
            Assert.That(levels[1], Is.EqualTo(76).Or.EqualTo(255), "the paper's level, not black ink");
        }

        [Test]
        public void WhatIsWrittenIsReadAgain()
        {
            var levels = new byte[] { 0, 1, 127, 128, 254, 255 };
            GreyPicture read = pictures.Decode(pictures.Encode(new GreyPicture(2, 3, levels)), "written.png");
            Assert.That((read.Width, read.Height), Is.EqualTo((2, 3)));
            Assert.That(read.Levels, Is.EqualTo(levels));
        }

        [Test]
        public void WhatIsNoPictureIsNamed()
        {
            Assert.That(() => pictures.Decode(Encoding.ASCII.GetBytes("MZ this is something else"), "setup.exe"), Throws.TypeOf<PictureException>().With.Message.StartsWith("setup.exe is no picture"));
        }
    }
}
