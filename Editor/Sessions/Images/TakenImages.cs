using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The images of the classes that are taken, parted into those to learn from and those that validate.</summary>
    static class TakenImages
    {
        /// <summary>What stands in the way of learning from them, and what to do; null where nothing does.</summary>
        public static string Obstacle(IReadOnlyList<ClassCount> classes, float validation)
        {
            ClassCount[] taken = classes.Where(each => each.Taken).ToArray();
            if (classes.Count == 1) return $"All images show \"{classes[0].Name}\": add images of another class, for there is nothing to tell apart.";
            if (taken.Length < 2) return "Fewer than two classes are taken: take at least two, for there is nothing to tell apart.";
            ClassCount fewest = taken.OrderBy(each => each.Count).First();
            return validation > 0 && fewest.Count < 2 ? $"\"{fewest.Name}\" has one image, and some are to be kept for validation: add images of it, leave it out, or keep none for validation." : null;
        }

        /// <param name="images">All there are.</param>
        /// <param name="settings">Which classes are left out, and the share that validates.</param>
        /// <param name="seed">Decides which those are.</param>
        /// <returns>Validation is null where none are kept for it.</returns>
        public static (Dataset Training, Dataset Validation) Part(Dataset images, DataSettings settings, ulong seed)
        {
            int[] counts = images.CountPerClass();
            Dataset taken = images.OfClasses(images.Classes.Where((name, label) => counts[label] > 0 && !settings.LeftOut.Contains(name)).ToArray());
            if (settings.Validation == 0) return (taken, null);
            var (validation, training) = Split.ByFraction(taken, settings.Validation, seed, stratified: true);
            return (training, validation);
        }
    }
}
