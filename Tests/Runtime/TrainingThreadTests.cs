using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class TrainingThreadTests
    {
        static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

        [Test]
        public void TrainsToTheEndWithTheSameBitsAsTheCallerWould()
        {
            using var backend = new ManagedBackend(1);
            using var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Settings(6), backend);
            using var thread = new TrainingThread(run);
            Wait(() => thread.IsFinished);
            Wait(() => !thread.IsRunning);
            Assert.That(run.IsFinished && thread.Failure == null);
            Assert.That(Values(run.Network), Is.EqualTo(Finished(backend, 1)));
        }

        [Test]
        public void PausesAndResumes()
        {
            var work = new Counting();
            using var thread = new TrainingThread(work, "counting");
            Wait(() => work.Slices > 0);
            thread.Pause();
            Wait(() => !thread.IsRunning);
            int slices = work.Slices;
            Thread.Sleep(50);
            Assert.That(work.Slices, Is.EqualTo(slices));
            Assert.That(thread.IsPaused && !thread.IsFinished);
            thread.Resume();
            Assert.That(thread.IsRunning && !thread.IsPaused);
            Wait(() => work.Slices > slices);
        }

        [Test]
        public void RestsWithoutUsingTheProcessor()
        {
            using var thread = new TrainingThread(new Counting());
            thread.Pause();
            Wait(() => !thread.IsRunning);
            using Process process = Process.GetCurrentProcess();
            TimeSpan before = process.TotalProcessorTime;
            Thread.Sleep(300);
            process.Refresh();
            Assert.That((process.TotalProcessorTime - before).TotalSeconds, Is.LessThan(0.2));
        }

        [Test]
        public void StopsAtASlicesEndRunningOrPaused([Values(true, false)] bool paused)
        {
            var work = new Counting();
            var thread = new TrainingThread(work);
            if (paused) thread.Pause();
            thread.Stop();
            Assert.That(thread.IsRunning || thread.IsFinished, Is.False);
            int slices = work.Slices;
            Thread.Sleep(20);
            Assert.That(work.Slices, Is.EqualTo(slices));
            thread.Dispose();
        }

        [Test]
        public void AFailureIsKeptAndEndsTheThread()
        {
            using var thread = new TrainingThread(new Failing());
            Wait(() => !thread.IsRunning);
            Assert.That(thread.Failure, Is.TypeOf<TrainingException>());
            Assert.That(thread.IsFinished, Is.False);
            thread.Stop();
        }

        [Test]
        public void AskingAllocatesNothing()
        {
            using var thread = new TrainingThread(new Counting());
            Assert.That(Allocations.Of(() =>
            {
                for (int i = 0; i < 100; i++)
                {
                    if (thread.IsFinished || thread.Failure != null || !thread.IsRunning) throw new InvalidOperationException();
                    thread.Pause();
                    thread.Resume();
                }
            }), Is.EqualTo(0));
        }

        [Test]
        public void ItsThreadsStandBackBehindOthers()
        {
            if (!System.IO.File.Exists("/proc/thread-self/stat")) Assert.Ignore("Skipped: only Linux tells a thread's niceness so.");
            int own = Niceness(), lower = Math.Min(19, own + 10);
            var watching = new Watching(Niceness);
            using (var thread = new TrainingThread(watching)) Wait(() => thread.IsFinished);
            Assert.That(watching.Seen, Is.EqualTo(lower));
            Assert.That(Niceness(), Is.EqualTo(own), "the caller keeps its own");

            // Of two parts that wait for each other, each thread takes one.
            using var pool = new WorkerPool(2, true);
            var work = new BothAtOnce(Niceness);
            pool.Run(work, 2);
            Assert.That(work.Seen, Is.EquivalentTo(new[] { own, lower }));
        }

        // The 19th field; the second is a name in brackets.
        static int Niceness()
        {
            string text = System.IO.File.ReadAllText("/proc/thread-self/stat");
            return int.Parse(text.Substring(text.LastIndexOf(')') + 2).Split(' ')[16], CultureInfo.InvariantCulture);
        }

        [Test]
        public void NothingToDoIsRefused() => Assert.That(() => new TrainingThread(null), Throws.TypeOf<ArgumentNullException>());

        static void Wait(Func<bool> until)
        {
            var clock = Stopwatch.StartNew();
            while (!until())
            {
                Assert.That(clock.Elapsed, Is.LessThan(Soon));
                Thread.Sleep(1);
            }
        }

        sealed class Counting : IAdvances
        {
            int slices;
            public int Slices => Volatile.Read(ref slices);

            public bool Advance(TimeSpan budget)
            {
                Interlocked.Increment(ref slices);
                Thread.Sleep(1);
                return true;
            }
        }

        sealed class Watching : IAdvances
        {
            readonly Func<int> look;
            public Watching(Func<int> look) => this.look = look;
            public int Seen { get; private set; }

            public bool Advance(TimeSpan budget)
            {
                Seen = look();
                return false;
            }
        }

        sealed class BothAtOnce : IWork
        {
            readonly Func<int> look;
            readonly CountdownEvent here = new CountdownEvent(2);
            public BothAtOnce(Func<int> look) => this.look = look;
            public int[] Seen { get; } = new int[2];

            public void Run(int part)
            {
                here.Signal();
                here.Wait(Soon);
                Seen[part] = look();
            }
        }

        sealed class Failing : IAdvances
        {
            public bool Advance(TimeSpan budget) => throw new TrainingException("no");
        }
    }
}
