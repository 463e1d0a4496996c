using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Reads damaged files and holds what comes of it against the promise: a sound result or a ModelFileException, and little memory.</summary>
    static class FuzzCheck
    {
        // What may stand behind a ModelFileException; anything else is a check that the reader lacks.
        static readonly string[] Foreseen =
        {
            "MessagePackSerializationException", nameof(System.IO.EndOfStreamException), nameof(OverflowException), nameof(KeyNotFoundException),
            nameof(ShapeException), nameof(DatasetException), nameof(ArgumentException), nameof(ArgumentOutOfRangeException), "DecoderFallbackException", nameof(System.IO.InvalidDataException),
        };

        /// <param name="file">A sound file.</param>
        /// <param name="mutations">How many to try.</param>
        /// <param name="seed">Which.</param>
        /// <param name="perByte">Bytes that may be allocated for each of the payload.</param>
        /// <param name="constant">And beside them.</param>
        /// <param name="read">Reads a file.</param>
        /// <param name="write">Writes what was read.</param>
        /// <param name="parameters">The limit of parameters that it is read with: zeros that a file leaves out take memory, four bytes each.</param>
        /// <returns>How many damaged files could still be read.</returns>
        public static int Run<T>(byte[] file, int mutations, ulong seed, int perByte, int constant, Func<byte[], T> read, Func<T, byte[]> write, int parameters = 0) where T : class
        {
            for (int i = 0; i < 3; i++) Assert.That(write(read(file)), Is.EqualTo(file), "the sound file, which also warms up what is made once");
            var source = new FileMutations(file, seed);
            int sound = 0;
            for (int i = 0; i < mutations; i++)
            {
                byte[] damaged = source.Next(i % 2 == 1);
                T result = null;
                Exception problem = null;
                long before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    result = read(damaged);
                }
                catch (Exception caught)
                {
                    problem = caught;
                }
                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                string which = $"mutation {i} of seed {seed}: ";
                if (allocated > perByte * PayloadBytes(damaged) + constant + 4L * parameters) Assert.Fail(which + $"{allocated} bytes allocated for {damaged.Length} ({problem?.Message})");
                if (result == null) CheckProblem(problem, which);
                else CheckResult(write(result), read, write, which);
                sound += result == null ? 0 : 1;
            }
            return sound;
        }

        // A deflated payload has at most 16 bytes for each of the file, whatever it says.
        static long PayloadBytes(byte[] file)
        {
            if (file.Length < 32 || file[8] != 2 || (FileSurgery.Flags(file) & FileSurgery.Deflated) == 0) return file.Length;
            return Math.Max(file.Length, Math.Min(16L * file.Length, BitConverter.ToInt64(file, FileSurgery.InflatedAt)));
        }

        static void CheckProblem(Exception problem, string which)
        {
            if (!(problem is ModelFileException)) Assert.Fail(which + problem);
            if (problem.InnerException != null && !Foreseen.Contains(problem.InnerException.GetType().Name)) Assert.Fail(which + problem);
        }

        // What was accepted is a sound model: it can be saved and loaded as itself.
        static void CheckResult<T>(byte[] written, Func<byte[], T> read, Func<T, byte[]> write, string which)
        {
            if (!write(read(written)).AsSpan().SequenceEqual(written)) Assert.Fail(which + "what was read does not survive a round trip");
        }
    }
}
