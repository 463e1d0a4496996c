using System;
using System.Threading;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class WorkerPoolTests
    {
        [Test]
        public void EveryPartRunsOnce([Values(1, 2, 3, 8)] int workers)
        {
            using var pool = new WorkerPool(workers);
            var random = new RandomStream(1, 1);
            for (int piece = 0; piece < 3000; piece++)
            {
                var work = new Counting(1 + random.NextInt(20));
                pool.Run(work, work.Counts.Length);
                Assert.That(work.Counts, Is.All.EqualTo(1));
                // Now and then the threads get the time to fall asleep.
                if (piece % 500 == 0) Thread.Sleep(20);
            }
        }

        [Test]
        public void AFailureReachesTheCallerAndThePoolGoesOn()
        {
            using var pool = new WorkerPool(3);
            Assert.That(() => pool.Run(new Failing(), 9), Throws.TypeOf<BackendException>().With.Message.Contains("part 4"));
            var work = new Counting(9);
            pool.Run(work, 9);
            Assert.That(work.Counts, Is.All.EqualTo(1));
        }

        [Test]
        public void APoolThatDoesNothingCanBeDisposed()
        {
            var pool = new WorkerPool(4);
            Thread.Sleep(20);
            pool.Dispose();
        }

        sealed class Counting : IWork
        {
            public Counting(int parts) => Counts = new int[parts];
            public int[] Counts { get; }
            public void Run(int part) => Interlocked.Increment(ref Counts[part]);
        }

        sealed class Failing : IWork
        {
            public void Run(int part)
            {
                if (part == 4) throw new InvalidOperationException("part 4");
            }
        }
    }
}
