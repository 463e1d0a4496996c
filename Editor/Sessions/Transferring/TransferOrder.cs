using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What is to be learned, as it was when training was pressed: what is changed meanwhile is for the next time.</summary>
    sealed class TransferOrder
    {
        // So many of a class's examples are shown once each; below, the strong variations that a player's few drawings get make up for them.
        const int ManyPerClass = 50;

        // Of a class with enough examples one in so many is not learned from but measured by.
        const int HeldOutOf = 5;

        public TransferOrder(PretrainedModel pretrained, IReadOnlyList<TransferClass> classes, bool keepsOld, TransferRecipe recipe, int reused, int frozen, ulong seed, string data)
        {
            Pretrained = pretrained;
            KeepsOld = keepsOld;
            Recipe = recipe;
            Reused = reused;
            Frozen = frozen;
            Seed = seed;
            Data = data;
            NewClasses = classes.Select(each => each.Name).ToArray();
            Classes = keepsOld ? pretrained.Model.Classes.Concat(NewClasses).ToArray() : NewClasses.ToArray();
            var learned = new List<(TransferExample, int)>();
            var held = new List<(TransferExample, int)>();
            for (int label = 0; label < classes.Count; label++)
                for (int i = 0; i < classes[label].Examples.Count; i++)
                    (i % HeldOutOf == HeldOutOf - 1 ? held : learned).Add((classes[label].Examples[i], label));
            Learned = learned;
            HeldOut = held;
        }

        public PretrainedModel Pretrained { get; }
        public bool KeepsOld { get; }
        public TransferRecipe Recipe { get; }
        public int Reused { get; }
        public int Frozen { get; }
        public ulong Seed { get; }

        /// <summary>Where MNIST may lie; null where nobody knows.</summary>
        public string Data { get; }

        /// <summary>The new classes' names.</summary>
        public IReadOnlyList<string> NewClasses { get; }

        /// <summary>The result's classes: the old ones where they are kept, then the new.</summary>
        public IReadOnlyList<string> Classes { get; }

        /// <summary>Examples to learn from, with the new class of each.</summary>
        public IReadOnlyList<(TransferExample example, int label)> Learned { get; }

        /// <summary>Examples to measure by.</summary>
        public IReadOnlyList<(TransferExample example, int label)> HeldOut { get; }

        /// <summary>Whether the classes have many examples, so that they need to be varied less.</summary>
        public bool IsLarge => Learned.Count >= ManyPerClass * NewClasses.Count;

        /// <summary>How images are varied while they are learned.</summary>
        public Augmentation Augmentation => IsLarge ? Augmentation.Digits : new PersonalSettings().Augmentation;

        /// <summary>What is to be learned from, in the shape that images of the old classes have.</summary>
        public Dataset Examples
        {
            get
            {
                var pixels = new byte[Learned.Count * DigitCentring.PixelCount];
                for (int i = 0; i < Learned.Count; i++) Learned[i].example.Pixels.Span.CopyTo(pixels.AsSpan(i * DigitCentring.PixelCount, DigitCentring.PixelCount));
                Shape image = Pretrained.Model.Memory?.ImageShape ?? new Shape(DigitCentring.Side, DigitCentring.Side);
                return Dataset.OfImages(pixels, image, Learned.Select(each => each.label).ToArray(), NewClasses);
            }
        }

        /// <summary>
        /// What suits best. In measurements on digits the whole network was right more often than a branch with 3 as with 100 examples of a class; but only
        /// the branch goes on saying when it does not know, and only it needs no images of the old classes.
        /// </summary>
        public static TransferRecipe Best(Model pretrained, bool keepsOld) =>
            !keepsOld ? TransferRecipe.Head : pretrained.Calibration?.UnknownLogit != null || !HasOldImages(pretrained) ? TransferRecipe.Branch : TransferRecipe.Network;

        /// <summary>Whether images of the model's own classes are at hand: it remembers some, or they are digits and can be drawn.</summary>
        public static bool HasOldImages(Model pretrained) => pretrained.Memory != null || pretrained.Classes.All(IsDigit);

        /// <summary>Whether a class is called as a digit is.</summary>
        public static bool IsDigit(string name) => name.Length == 1 && name[0] >= '0' && name[0] <= '9';

        /// <summary>In words, for people and for the model's card.</summary>
        public override string ToString()
        {
            string examples = $"{Count(Learned.Count, "example")} of {Count(NewClasses.Count, "new class", "new classes")}";
            string varied = IsLarge ? "varied" : "varied strongly, as they are few";
            string frozen = Frozen == 0 ? "all layers learn" : $"{Count(Frozen, "layer")} frozen";
            return Recipe switch
            {
                TransferRecipe.Head => $"A new head on {Count(Reused, "reused layer")} learns {examples}, {varied}; {frozen}",
                TransferRecipe.Branch => $"A branch beside the network learns {examples}, {varied}; the old outputs stay as they were",
                _ => $"The whole network learns {examples}, {varied}, beside images of the old; {frozen}",
            };
        }

        static string Count(int count, string one, string several = null) => count == 1 ? "1 " + one : $"{count} {several ?? one + "s"}";
    }
}
