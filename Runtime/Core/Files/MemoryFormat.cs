using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>A model's memory: [[height, width], levels of grey, [images of each class], coded images].</summary>
    static class MemoryFormat
    {
        public static void Write(PayloadWriter writer, ExampleMemory memory)
        {
            writer.Place = "memory";
            if (memory.Bytes > writer.Limits.Memory) throw writer.Problem($"takes up to {memory.Bytes} bytes, and {writer.Limits.Memory} is the limit: keep fewer images or levels of grey, or raise ModelLimits.Memory for saving and loading.");
            writer.Key("memory");
            writer.Array(4);
            ShapeFormat.Write(writer, memory.ImageShape);
            writer.Int(memory.Levels);
            writer.Count("classes", memory.Counts.Count, writer.Limits.Classes);
            foreach (int count in memory.Counts) writer.Int(count);
            memory.Code.Span.CopyTo(writer.Bytes(memory.Code.Length));
        }

        /// <param name="reader">Stands before the field.</param>
        /// <param name="classes">The model's; null for a regression.</param>
        public static ExampleMemory Read(PayloadReader reader, IReadOnlyList<string> classes)
        {
            reader.Place = "memory";
            reader.Key("memory");
            if (classes == null) throw reader.Damaged("a regression has a memory of classes");
            reader.Tuple("a memory", 4);
            Shape image = ShapeFormat.Read(reader, reader.Limits.Inputs, "inputs");
            int levels = reader.Int();
            var counts = new int[reader.Array("classes", reader.Limits.Classes)];
            for (int i = 0; i < counts.Length; i++) counts[i] = reader.Natural("a count of images");
            ReadOnlySpan<byte> code = reader.Bytes();
            reader.Limit("bytes of memory", code.Length, reader.Limits.Memory);
            // The images are made only when they are asked for; how many pixels that may be is held here, by the constructor.
            var memory = new ExampleMemory(image, classes, counts, levels, code.ToArray());
            reader.Limit("bytes of memory", memory.Bytes, reader.Limits.Memory);
            return memory;
        }
    }
}
