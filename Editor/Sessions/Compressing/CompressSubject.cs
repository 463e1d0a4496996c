namespace Graft.Editing
{
    /// <summary>The model that is to become small: its file's bytes, so that a session does not depend on the file, and what was read of them.</summary>
    sealed class CompressSubject
    {
        CompressSubject(string title, string path, byte[] bytes, Model model)
        {
            Title = title;
            Path = path;
            Bytes = bytes;
            Model = model;
        }

        /// <summary>Its file's name, without the ending.</summary>
        public string Title { get; }

        /// <summary>Where its file lies; null where nobody knows.</summary>
        public string Path { get; }
        public byte[] Bytes { get; }
        public Model Model { get; }

        /// <summary>Reads it; takes some milliseconds.</summary>
        /// <exception cref="ModelFileException">It is damaged or no model.</exception>
        /// <exception cref="ShapeException">It is none that can be made small here; the message says why.</exception>
        public static CompressSubject Read(string title, string path, byte[] bytes)
        {
            Model model;
            try
            {
                model = ModelFile.Read(bytes);
            }
            catch (ModelFileException broken)
            {
                throw new ModelFileException($"{title} cannot be used: {broken.Message}", broken);
            }
            if (model.Classes == null) throw new ShapeException($"{title} predicts numbers and has no classes: choose a classifier, such as digits-0-4.graft.");
            return new CompressSubject(title, path, bytes, model);
        }
    }
}
