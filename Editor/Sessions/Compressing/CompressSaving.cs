using System;
using System.IO;
using System.Text;

namespace Graft.Editing
{
    /// <summary>Saves a point of a curve as a model of the project, with its card; never over the original.</summary>
    static class CompressSaving
    {
        /// <returns>Why it was not saved, and what to do; null where it was.</returns>
        public static string Save(CompressCurve curve, CompressChoice chosen, string path)
        {
            if (curve.Subject.Path != null && IsSame(path, curve.Subject.Path)) return $"{path} is the original, which stays: save under another name.";
            string card = Path.ChangeExtension(path, ".md");
            if (File.Exists(card) && !File.Exists(path)) return $"{card} is there already and would become the model's card: save under another name.";
            try
            {
                StoredFile.Write(path, FileKind.Model, chosen.Point.File);
                AtomicFile.Write(card, Encoding.UTF8.GetBytes(CompressCard.Of(Path.GetFileName(path), curve, chosen)));
            }
            catch (ModelFileException problem)
            {
                return problem.Message;
            }
            catch (Exception problem) when (problem is IOException || problem is UnauthorizedAccessException)
            {
                return $"The model is saved, but its card {card} cannot be written ({problem.Message.TrimEnd('.')}): check the permissions, and save again.";
            }
            return null;
        }

        // On some disks names differ by more than the case of letters, on some they do not; the original is not risked.
        static bool IsSame(string path, string other) => string.Equals(Path.GetFullPath(path), Path.GetFullPath(other), StringComparison.OrdinalIgnoreCase);
    }
}
