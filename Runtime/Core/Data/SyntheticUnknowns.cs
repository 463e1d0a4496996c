using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What a player may draw that is no digit: letters, scribbles, blank pads; drawn with the same hands and pens as
    /// <see cref="SyntheticDigits"/> and centred in the same way (28x28 bytes, white ink on black). A digit classifier that knows when to refuse
    /// learns it from these, and is measured with them. Seed and index alone decide an image, on every machine.
    /// </summary>
    public static class SyntheticUnknowns
    {
        /// <summary>The class of scribbles.</summary>
        public const string Scribble = "scribble";

        /// <summary>The class of pads without a drawing.</summary>
        public const string Blank = "blank";

        // Of six images in a row on average, where all kinds are asked for.
        const int LetterShare = 3, ScribbleShare = 2, BlankShare = 1;

        // Letters are written as large as digits; their strokes come out a little finer.
        const double LetterBreadth = 0.95;

        static readonly string[] LetterNames = LetterSkeletons.Names.Select(letter => letter.ToString()).ToArray();

        /// <summary>The letters' classes: A … Z, and the small letters with a shape of their own.</summary>
        public static IReadOnlyList<string> Letters { get; } = Array.AsReadOnly(LetterNames);

        /// <summary>
        /// Letters that people write as they write a digit: 8, 1, 0, 5, 2, 6, 9, 1, 9. To refuse these is luck, so figures are given with and without them.
        /// </summary>
        public static IReadOnlyList<string> LettersLikeDigits { get; } = Array.AsReadOnly(new[] { "B", "I", "O", "S", "Z", "b", "g", "l", "q" });

        /// <summary>
        /// A data set of shape 28x28 whose classes are the letters asked for, "scribble" and "blank". Image i depends on the seed, the kinds and i
        /// alone: a smaller set is the beginning of a larger one. With all kinds, three of six images are letters, two scribbles, one blank.
        /// </summary>
        /// <param name="count">How many images.</param>
        /// <param name="seed">Decides every image and label.</param>
        /// <param name="kinds">What is drawn.</param>
        /// <exception cref="DatasetException">count is not positive, or there is no kind.</exception>
        public static Dataset Create(int count, ulong seed, UnknownKinds kinds = UnknownKinds.All)
        {
            if (count <= 0) throw new DatasetException($"Cannot draw {count} images: ask for at least one.");
            if ((kinds & UnknownKinds.All) == 0 || (kinds & ~UnknownKinds.All) != 0)
                throw new DatasetException($"There is nothing to draw of kind {kinds}: give letters, scribbles, blanks or several of them.");
            var classes = new List<string>();
            if ((kinds & UnknownKinds.Letters) != 0) classes.AddRange(LetterNames);
            if ((kinds & UnknownKinds.Scribbles) != 0) classes.Add(Scribble);
            if ((kinds & UnknownKinds.Blanks) != 0) classes.Add(Blank);
            var pixels = new byte[checked(count * DigitCentring.PixelCount)];
            var labels = new int[count];
            var painter = new UnknownPainter();
            for (int i = 0; i < count; i++)
            {
                var random = new RandomStream(seed, RandomStreams.Unknowns + (ulong)i);
                string name = Choose(kinds, ref random);
                labels[i] = classes.IndexOf(name);
                painter.Paint(name, ref random, pixels.AsSpan(i * DigitCentring.PixelCount, DigitCentring.PixelCount));
            }
            return Dataset.OfImages(pixels, new Shape(DigitCentring.Side, DigitCentring.Side), labels, classes);
        }

        /// <summary>One of the classes, as often as <see cref="Create"/> has it.</summary>
        internal static string Choose(UnknownKinds kinds, ref RandomStream random)
        {
            int letters = (kinds & UnknownKinds.Letters) != 0 ? LetterShare : 0, scribbles = (kinds & UnknownKinds.Scribbles) != 0 ? ScribbleShare : 0;
            int blanks = (kinds & UnknownKinds.Blanks) != 0 ? BlankShare : 0, drawn = random.NextInt(letters + scribbles + blanks);
            if (drawn < letters) return LetterNames[random.NextInt(LetterNames.Length)];
            return drawn < letters + scribbles ? Scribble : Blank;
        }

        /// <summary>Holds the buffers.</summary>
        internal sealed class UnknownPainter
        {
            readonly StrokePainter hand = new StrokePainter();
            readonly ScribbleSkeletons scribbles = new ScribbleSkeletons();
            readonly BlankPainter blanks = new BlankPainter();

            public void Paint(string name, ref RandomStream random, Span<byte> image)
            {
                if (name == Blank)
                {
                    blanks.Paint(ref random, image);
                    return;
                }
                if (name != Scribble)
                {
                    hand.Paint(LetterSkeletons.Of[LetterSkeletons.Names.IndexOf(name[0])], LetterBreadth, ref random, image);
                    return;
                }
                StrokeSkeleton scribble = scribbles.Next(ref random);
                hand.Paint(scribble, scribbles.Breadth, scribbles.Shakiness, ref random, image);
            }
        }
    }
}
