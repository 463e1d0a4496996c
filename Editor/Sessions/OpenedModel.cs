using System;
using System.IO;

namespace Graft.Editing
{
    /// <summary>A model that a session works with, and the file that it came from.</summary>
    sealed class OpenedModel
    {
        OpenedModel(string title, string path, byte[] bytes, Model model)
        {
            Title = title;
            Path = path;
            Bytes = bytes;
            Model = model;
        }

        /// <summary>Its file's name.</summary>
        public string Title { get; }

        /// <summary>Where its file lies; null where nobody knows.</summary>
        public string Path { get; }

        /// <summary>The file itself, so that a session does not depend on it.</summary>
        public byte[] Bytes { get; }
        public Model Model { get; }

        /// <exception cref="ModelFileException">It is missing, damaged or no model.</exception>
        public static OpenedModel Load(string path)
        {
            if (!File.Exists(path)) throw new ModelFileException($"There is no model file '{path}': choose another one.");
            try
            {
                return Of(System.IO.Path.GetFileName(path), path, File.ReadAllBytes(path));
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                throw new ModelFileException($"The model file '{path}' cannot be read: {problem.Message}", problem);
            }
        }

        /// <exception cref="ModelFileException">It is damaged or no model.</exception>
        public static OpenedModel Of(string title, string path, byte[] bytes)
        {
            try
            {
                return new OpenedModel(title, path, bytes, ModelFile.Read(bytes));
            }
            catch (ModelFileException broken)
            {
                throw new ModelFileException($"{title} cannot be used: {broken.Message}", broken);
            }
        }
    }
}
