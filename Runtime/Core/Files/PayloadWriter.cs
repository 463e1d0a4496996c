using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MessagePack;

namespace Graft
{
    /// <summary>
    /// Writes MessagePack, one item a call, in one way only, so that equal content is equal bytes; and holds the limits, so that nothing is
    /// written that could not be read again.
    /// </summary>
    sealed class PayloadWriter
    {
        internal static readonly Encoding Utf8 = new UTF8Encoding(false, true);
        readonly PayloadBuffer buffer;
        readonly string subject;

        public PayloadWriter(PayloadBuffer buffer, string subject, ModelLimits limits, WeightStorage weights)
        {
            this.buffer = buffer;
            this.subject = subject;
            Limits = limits;
            Weights = weights;
        }

        public ModelLimits Limits { get; }

        /// <summary>How weights are stored.</summary>
        public WeightStorage Weights { get; }

        /// <summary>What is being written, for messages.</summary>
        public string Place { get; set; }
        public string Where => Place == null ? "" : $" ({Place})";

        // MessagePackWriter is a ref struct, which no class can keep: each item gets one of its own on the shared buffer.
        MessagePackWriter Open() => new MessagePackWriter(buffer);

        public void Nil() { var writer = Open(); writer.WriteNil(); writer.Flush(); }
        public void Bool(bool value) { var writer = Open(); writer.Write(value); writer.Flush(); }
        public void Int(int value) { var writer = Open(); writer.Write(value); writer.Flush(); }
        public void Long(long value) { var writer = Open(); writer.Write(value); writer.Flush(); }
        public void Double(double value) { var writer = Open(); writer.Write(value); writer.Flush(); }
        public void Array(int count) { var writer = Open(); writer.WriteArrayHeader(count); writer.Flush(); }
        public void Map(int count) { var writer = Open(); writer.WriteMapHeader(count); writer.Flush(); }
        public void Key(string name) => Text(name, Limits.NameLength);

        /// <summary>A setting; files hold finite numbers only.</summary>
        public void Float(float value)
        {
            if (float.IsNaN(value) || float.IsInfinity(value)) throw Problem($"has the setting {value}: give it a finite number.");
            var writer = Open();
            writer.Write(value);
            writer.Flush();
        }

        public void Text(string value, int limit)
        {
            if (value == null) throw Problem("has a text that is null: use an empty one.");
            byte[] bytes = Utf8.GetBytes(value);
            if (bytes.Length > limit) throw Problem($"has a text of {bytes.Length} bytes, and {limit} is the limit: shorten it ('{value.Substring(0, Math.Min(20, value.Length))}…').");
            var writer = Open();
            writer.WriteString(bytes);
            writer.Flush();
        }

        /// <summary>Room for so many raw bytes.</summary>
        public Span<byte> Bytes(int count)
        {
            var writer = Open();
            writer.WriteBinHeader(count);
            writer.Flush();
            return buffer.Append(count);
        }

        /// <summary>A list's header, after a look at the limit.</summary>
        public void Count(string what, int count, int limit)
        {
            Limit(what, count, limit);
            Array(count);
        }

        /// <summary>A look at the limit.</summary>
        public void Limit(string what, int count, int limit)
        {
            if (count > limit) throw Problem($"has {count} {what}, and {limit} is the limit: use fewer, or raise it in ModelLimits for saving and loading.");
        }

        /// <summary>Texts by key, in the order of the keys' code units, whatever order the dictionary has.</summary>
        public void Texts(string what, IReadOnlyDictionary<string, string> texts)
        {
            Place = what;
            if (texts.Count > Limits.Entries) throw Problem($"has {texts.Count} entries, and {Limits.Entries} is the limit: use fewer, or raise ModelLimits.Entries for saving and loading.");
            Map(texts.Count);
            foreach (var pair in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Key(pair.Key);
                Text(pair.Value, Limits.TextLength);
            }
        }

        public ModelFileException Problem(string what) => new ModelFileException($"{subject}{Where} {what}");
    }
}
