using System;

namespace Graft.Components
{
    /// <summary>Learning, and then the learned model made ready to answer, so that the frame that adopts it has nothing left to do.</summary>
    sealed class Lesson : IAdvances, IDisposable
    {
        Predictor predictor;

        public Lesson(PersonalLearning learning)
        {
            Learning = learning;
        }

        public PersonalLearning Learning { get; }

        /// <summary>From 0 to 1.</summary>
        public float Progress => Learning.Progress;

        public bool Advance(TimeSpan budget)
        {
            if (!Learning.IsFinished)
            {
                Learning.Advance(budget);
                return true; // the predictor takes about a millisecond, for which another slice is the place
            }
            predictor ??= new Predictor(Learning.Result);
            return false;
        }

        /// <summary>What answers with the learned model, which is the caller's from now on; null before the lesson's end.</summary>
        public Predictor Take()
        {
            Predictor taken = predictor;
            predictor = null;
            return taken;
        }

        public void Dispose()
        {
            Learning.Dispose();
            predictor?.Dispose();
        }
    }
}
