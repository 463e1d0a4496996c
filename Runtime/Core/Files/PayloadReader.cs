using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MessagePack;

namespace Graft
{
    /// <summary>
    /// Reads MessagePack, one item a call, and takes the file's word for nothing: each item must be of the kind that the format has at this
    /// place, and each count is held against the limit and the remaining bytes before anything is allocated. No item is ever skipped and
    /// nothing here recurses; only layers nest, and <see cref="LayerFormat"/> holds their depth against its limit.
    /// </summary>
    sealed class PayloadReader
    {
        readonly ReadOnlyMemory<byte> payload;
        readonly string subject;
        int position, parameters;

        public PayloadReader(ReadOnlyMemory<byte> payload, string subject, ModelLimits limits)
        {
            this.payload = payload;
            this.subject = subject;
            Limits = limits;
        }

        public ModelLimits Limits { get; }

        /// <summary>Where the next item begins.</summary>
        public int Position => position;

        /// <summary>Gets what is told of each tensor; null where nobody asks.</summary>
        public List<StoredTensor> Stored { get; set; }

        /// <summary>What is being read, for messages.</summary>
        public string Place { get; set; }
        public string Where => Place == null ? $" (byte {position} of the payload)" : $" ({Place}, byte {position} of the payload)";

        // MessagePackReader is a ref struct, which no class can keep: each item gets one of its own on the rest of the payload.
        MessagePackReader Open() => new MessagePackReader(payload.Slice(position));
        void Close(in MessagePackReader reader) => position += (int)reader.Consumed;

        public bool Bool() { var reader = Open(); bool value = reader.ReadBoolean(); Close(reader); return value; }
        public long Long() { var reader = Open(); long value = reader.ReadInt64(); Close(reader); return value; }
        public int Int() { var reader = Open(); int value = reader.ReadInt32(); Close(reader); return value; }

        /// <summary>Whether there is a nil, which is then read.</summary>
        public bool TryNil() { var reader = Open(); bool nil = reader.TryReadNil(); Close(reader); return nil; }

        /// <summary>Whether a list comes next.</summary>
        public bool IsArray => !Open().End && Open().NextMessagePackType == MessagePackType.Array;

        /// <summary>Whether this text comes next.</summary>
        public bool IsText(string text)
        {
            var reader = Open();
            return !reader.End && reader.NextMessagePackType == MessagePackType.String && reader.TryReadStringSpan(out ReadOnlySpan<byte> bytes) && bytes.SequenceEqual(Encoding.ASCII.GetBytes(text));
        }

        /// <summary>A count of something: not negative.</summary>
        public int Natural(string what)
        {
            int value = Int();
            return value >= 0 ? value : throw Damaged($"{what} is {value}");
        }

        public double Double()
        {
            var reader = Open();
            if (reader.NextCode != MessagePackCode.Float64) throw Damaged("there is no 64-bit float where one belongs");
            double value = reader.ReadDouble();
            Close(reader);
            return value;
        }

        /// <summary>A setting; files hold finite numbers only.</summary>
        public float Float()
        {
            var reader = Open();
            if (reader.NextCode != MessagePackCode.Float32) throw Damaged("there is no 32-bit float where one belongs");
            float value = reader.ReadSingle();
            Close(reader);
            return float.IsNaN(value) || float.IsInfinity(value) ? throw Damaged($"a setting is {value}") : value;
        }

        public string Text(int limit)
        {
            var reader = Open();
            if (!reader.TryReadStringSpan(out ReadOnlySpan<byte> bytes)) throw Damaged("there is no text where one belongs");
            Close(reader);
            if (bytes.Length > limit) throw Damaged($"a text has {bytes.Length} bytes, and {limit} is the limit");
            return bytes.Length == 0 ? "" : PayloadWriter.Utf8.GetString(bytes);
        }

        /// <summary>Raw bytes, in place: they are there, however many the file says.</summary>
        public ReadOnlySpan<byte> Bytes()
        {
            var reader = Open();
            var bytes = reader.ReadBytes() ?? throw Damaged("there are no bytes where some belong");
            Close(reader);
            return bytes.First.Span;
        }

        /// <summary>A list's count.</summary>
        public int Array(string what, int limit)
        {
            var reader = Open();
            int count = reader.ReadArrayHeader();
            Close(reader);
            return Checked(what, count, limit, 1);
        }

        /// <summary>A map's count.</summary>
        public int Map(string what, int limit)
        {
            var reader = Open();
            int count = reader.ReadMapHeader();
            Close(reader);
            return Checked(what, count, limit, 2);
        }

        /// <summary>A list that always has so many items.</summary>
        public void Tuple(string what, int count)
        {
            int found = Array(what, int.MaxValue);
            if (found != count) throw Damaged($"{what} has {found} parts instead of {count}");
        }

        /// <summary>A map that always has so many entries.</summary>
        public void Record(string what, int count)
        {
            int found = Map(what, int.MaxValue);
            if (found != count) throw Damaged($"{what} has {found} fields instead of {count}");
        }

        /// <summary>A name that must stand here: fields come in a fixed order, so that none can be missing, double or unknown.</summary>
        public void Key(string name)
        {
            string found = Text(Limits.NameLength);
            if (found != name) throw Damaged($"field '{found}' stands where '{name}' belongs");
        }

        /// <summary>Texts by key; keys ascend, so that none can be double.</summary>
        public IReadOnlyDictionary<string, string> Texts(string what)
        {
            Place = what;
            int count = Map(what, Limits.Entries);
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            string before = null;
            for (int i = 0; i < count; i++)
            {
                string key = Text(Limits.NameLength);
                if (before != null && string.CompareOrdinal(before, key) >= 0) throw Damaged($"key '{key}' follows '{before}', and keys ascend");
                texts.Add(key, Text(Limits.TextLength));
                before = key;
            }
            return texts;
        }

        /// <summary>Nothing may follow.</summary>
        public void End()
        {
            if (position != payload.Length) throw Damaged($"{payload.Length - position} bytes follow the last field");
        }

        /// <summary>A look at the limit.</summary>
        public void Limit(string what, int count, int limit)
        {
            if (count > limit) throw Problem($"has {count} {what}, and {limit} is the limit: raise it in ModelLimits if you trust where the file came from.");
        }

        /// <summary>So many parameters more are about to be made: a sparse tensor of many takes few bytes, so all together are held against the limit.</summary>
        public void ClaimParameters(int count)
        {
            if (count > Limits.Parameters - parameters) throw Problem($"has {(long)parameters + count} parameters or more, and {Limits.Parameters} is the limit: raise ModelLimits.Parameters if you trust where the file came from.");
            parameters += count;
        }

        /// <summary>The exception for content that is not as it was saved.</summary>
        public ModelFileException Damaged(string what) => Problem($"cannot be read{Where}: {what}. Get the file anew from where it came.");

        /// <summary>The exception for any other content. Its message may quote the file, so what is no letter for a log is left out.</summary>
        public ModelFileException Problem(string what) => new ModelFileException($"{subject} {string.Concat(what.Select(letter => char.IsControl(letter) ? '?' : letter))}");

        int Checked(string what, int count, int limit, int bytesEach)
        {
            Limit(what, count, limit);
            if ((long)count * bytesEach > payload.Length - position) throw Damaged($"{count} {what} cannot stand in {payload.Length - position} bytes");
            return count;
        }
    }
}
