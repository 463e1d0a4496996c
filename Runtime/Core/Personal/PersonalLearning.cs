using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Graft
{
    /// <summary>
    /// A player's examples on their way into a model: in slices of a game's frames, or at once. The same examples and settings give the same model
    /// on one device, however it is sliced. When its device fails, it begins again on the managed backend.
    /// </summary>
    public sealed class PersonalLearning : IAdvances, IDisposable
    {
        readonly Model shipped;
        readonly PersonalExample[] examples;
        readonly PersonalSettings settings;
        readonly ILogger logger;
        readonly Pacer pacer = new Pacer();
        IBackend backend;
        ManagedBackend fallback;
        PersonalLesson lesson;
        IEnumerator<UnitCost> units;
        Readiness readiness;
        volatile bool isCancelled;

        internal PersonalLearning(PersonalModel owner, PersonalExamples examples, PersonalSettings settings, IBackend backend, ILogger logger)
        {
            Owner = owner;
            ExamplesVersion = examples.Version;
            shipped = owner.Shipped;
            this.examples = examples.ToArray();
            this.settings = settings;
            this.backend = backend;
            this.logger = logger;
            Begin();
        }

        /// <summary>Whether the result is there.</summary>
        public bool IsFinished => Result != null;

        /// <summary>Share of the work that is done, 0 to 1.</summary>
        public float Progress => IsFinished ? 1 : lesson.Progress;

        /// <summary>The shipped model with the player's classes after its own, in the order of their first examples; null until it is finished.</summary>
        public Model Result { get; private set; }

        internal PersonalModel Owner { get; }
        internal int ExamplesVersion { get; }

        /// <summary>Learns for about so long, and says whether there is more to do. One that was cancelled or disposed has nothing more to do.</summary>
        /// <param name="budget">In a game's frame usually 1 to 8 ms; at least one unit of work is done.</param>
        /// <exception cref="BackendException">The managed backend itself failed.</exception>
        public bool Advance(TimeSpan budget)
        {
            if (units == null || isCancelled) return false;
            pacer.Begin(budget);
            try
            {
                Work();
            }
            catch (BackendException failure) when (fallback == null && !(backend is ManagedBackend))
            {
                FallBack(failure);
            }
            if (lesson.Result == null) return !isCancelled;
            Result = lesson.Result;
            Dispose();
            return false;
        }

        /// <summary>Frees what it holds of the device; what has not been learned is dropped.</summary>
        public void Dispose()
        {
            units = null;
            lesson.Dispose();
            fallback?.Dispose();
        }

        internal void Cancel() => isCancelled = true;

        void Begin()
        {
            readiness = new Readiness(backend);
            lesson = new PersonalLesson(shipped, examples, settings, backend);
            units = lesson.Units();
            units.MoveNext();
        }

        // As many units as fit; a device is waited for at the end, or where what it has been given fills the slice.
        void Work()
        {
            if (!readiness.IsReached(pacer)) return;
            while (lesson.Result == null && !isCancelled)
            {
                UnitCost next = units.Current;
                if (!pacer.Fits(next))
                {
                    if (!pacer.HasQueued) break;
                    Wait();
                    continue;
                }
                units.MoveNext();
                readiness.Look();
                if (!next.IsTried) readiness.RunsFirst();
                pacer.Queued(next);
                if (!readiness.IsReached(pacer)) return;
                if (backend.RunsAtOnce) pacer.Done();
            }
            Wait();
        }

        void Wait()
        {
            backend.Finish();
            pacer.Done();
        }

        void FallBack(BackendException failure)
        {
            logger.LogWarning("{Device} failed: {Reason} What the player taught is learned again on the managed backend.", backend.Name, failure.Message);
            try
            {
                lesson.Dispose();
            }
            catch (BackendException)
            {
                // A lost device may refuse to free what it has lost.
            }
            backend = fallback = new ManagedBackend();
            pacer.Clear();
            Begin();
        }
    }
}
