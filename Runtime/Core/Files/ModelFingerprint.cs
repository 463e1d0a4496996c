using System.Security.Cryptography;
using System.Text;

namespace Graft
{
    /// <summary>Tells models apart: SHA-256 of a model's file with every bit of its weights, as hexadecimal digits. How it was stored does not matter.</summary>
    static class ModelFingerprint
    {
        static readonly ModelFileSettings AsItIs = new ModelFileSettings { Compress = false };

        // The model is in memory already, so nothing needs to be limited.
        static readonly ModelLimits Any = new ModelLimits
        {
            Bytes = int.MaxValue, InflatedBytes = int.MaxValue, Parameters = int.MaxValue, Activations = long.MaxValue, Inputs = int.MaxValue,
            Layers = int.MaxValue, Depth = int.MaxValue, Classes = int.MaxValue, Entries = int.MaxValue, NameLength = int.MaxValue, TextLength = int.MaxValue, Memory = int.MaxValue,
        };

        public static string Of(Model model)
        {
            using SHA256 sha = SHA256.Create();
            var text = new StringBuilder();
            foreach (byte part in sha.ComputeHash(ModelFile.Write(model, Any, AsItIs))) text.Append(part.ToString("x2"));
            return text.ToString();
        }
    }
}
