using System.Collections.Generic;
using System.Globalization;

namespace Graft
{
    /// <summary>The settings that a description names, in words: "delta 0.7".</summary>
    sealed class FieldText : IFields
    {
        readonly List<string> words = new List<string>();

        /// <summary>The loss's id, and its settings.</summary>
        public static string Of(ILoss loss)
        {
            var text = new FieldText();
            text.words.Add(LossTypes.Table.IdOf(loss));
            loss.Describe(text);
            return string.Join(" ", text.words);
        }

        public void Field(string name, ref int value) => words.Add($"{name} {value.ToString(CultureInfo.InvariantCulture)}");
        public void Field(string name, ref float value) => words.Add($"{name} {value.ToString("R", CultureInfo.InvariantCulture)}");
        public void Field(string name, ref IInitializer value) => words.Add($"{name} {InitializerTypes.Table.IdOf(value)}");
        public void Field(string name, ref Parameter parameter, IInitializer initializer) => words.Add($"{name} {parameter?.Shape.ToString() ?? "none"}");
        public void Field(string name, ref ILayer[] layers) => words.Add($"{name} {layers?.Length ?? 0}");
    }
}
