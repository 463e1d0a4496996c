using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>
    /// What one command did: images from one class to another, and classes from one name to another. An image that is not there (deleted, or not added yet) has
    /// the complement of its class (~class); a class that is not there has no name.
    /// </summary>
    sealed class DataEdit
    {
        /// <param name="text">What it did, for people: "3 images are 7".</param>
        /// <param name="ids">Images.</param>
        /// <param name="before">Of each its class before.</param>
        /// <param name="after">And after.</param>
        /// <param name="classes">Classes with their names before and after.</param>
        public DataEdit(string text, int[] ids, int[] before, int[] after, params (int index, string before, string after)[] classes)
        {
            Text = text;
            Ids = ids;
            Before = before;
            After = after;
            Classes = classes;
        }

        public string Text { get; }
        public int[] Ids { get; }
        public int[] Before { get; }
        public int[] After { get; }
        public IReadOnlyList<(int index, string before, string after)> Classes { get; }

        /// <summary>Only classes.</summary>
        public static DataEdit OfClass(string text, int index, string before, string after) => new DataEdit(text, Array.Empty<int>(), Array.Empty<int>(), Array.Empty<int>(), (index, before, after));
    }
}
