using System;

namespace Graft
{
    /// <summary>
    /// A count as one to five bytes, seven bits each, the lowest first; all but the last have the highest bit set, and the last is 0 only in
    /// the one byte of the count 0 (LEB128, shortest form).
    /// </summary>
    static class VariableInt
    {
        public static int Length(int value)
        {
            int length = 1;
            for (uint rest = (uint)value >> 7; rest != 0; rest >>= 7) length++;
            return length;
        }

        public static void Write(Span<byte> bytes, ref int at, int value)
        {
            uint rest = (uint)value;
            for (; rest > 0x7f; rest >>= 7) bytes[at++] = (byte)(rest | 0x80);
            bytes[at++] = (byte)rest;
        }

        public static int Read(PayloadReader reader, ReadOnlySpan<byte> bytes, ref int at)
        {
            uint value = 0;
            for (int shift = 0; ; shift += 7)
            {
                if (at == bytes.Length) throw reader.Damaged("there are fewer indices than values");
                byte next = bytes[at++];
                // The fifth byte has the bits 28 to 30 of an int.
                if (shift == 28 && next > 7) throw reader.Damaged("an index is larger than any tensor");
                value |= (uint)(next & 0x7f) << shift;
                if (next > 0x7f) continue;
                if (next == 0 && shift > 0) throw reader.Damaged("an index is longer than it need be");
                return (int)value;
            }
        }
    }
}
