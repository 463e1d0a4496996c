using System.Collections.Generic;

namespace Graft
{
    /// <summary>A class as the stable id that its table has for it.</summary>
    static class TypeFormat
    {
        public static void Write<T>(PayloadWriter writer, TypeTable<T> table, T thing) where T : class => writer.Text(table.IdOf(thing), writer.Limits.NameLength);

        /// <summary>A new one of the class with the id that comes next.</summary>
        public static T Read<T>(PayloadReader reader, TypeTable<T> table) where T : class
        {
            string id = reader.Text(reader.Limits.NameLength);
            try
            {
                return table.Create(id);
            }
            catch (KeyNotFoundException unknown)
            {
                throw new ModelFileException(reader.Problem($"needs more than this game knows{reader.Where}: {unknown.Message} Update Graft, or add the class to its table before loading.").Message, unknown);
            }
        }
    }
}
