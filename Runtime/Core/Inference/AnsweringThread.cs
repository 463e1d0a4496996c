using System;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Answers beside the caller: a thread of its own recognises the example that was asked for last, and the caller looks in for the answer
    /// when it suits. For models whose answer takes longer than a frame can wait. Asking and looking in allocate nothing and wait for nothing.
    /// </summary>
    public sealed class AnsweringThread : IDisposable
    {
        readonly object gate = new object();
        readonly Predictor predictor;
        readonly Thread thread;
        byte[] waiting, working;
        Recognition answer;
        bool isWaiting, isWorking, isAnswered, ends;

        /// <summary>Starts the thread.</summary>
        /// <param name="predictor">Answers; it stays the caller's, and is no longer used once this is disposed.</param>
        /// <exception cref="ShapeException">The model is a regression: it recognises nothing.</exception>
        public AnsweringThread(Predictor predictor)
        {
            if (predictor.Model.Classes == null) throw new ShapeException("The model is a regression: it has no classes to recognise.");
            this.predictor = predictor;
            waiting = new byte[predictor.Model.Network.Input.Count];
            working = new byte[waiting.Length];
            thread = new Thread(Answer) { IsBackground = true, Name = "Graft answers" };
            thread.Start();
        }

        /// <summary>Whether an answer is still to come.</summary>
        public bool IsBusy
        {
            get
            {
                lock (gate) return isWaiting || isWorking;
            }
        }

        /// <summary>Failure of the thread, which then has ended; null while all is well.</summary>
        public Exception Failure { get; private set; }

        /// <summary>Asks for an answer. One that was asked for before and not begun is forgotten: a pad that is drawn on has changed since.</summary>
        /// <param name="example">Stored bytes, such as pixels of 0 to 255; copied.</param>
        /// <exception cref="ShapeException">The length is not the network's.</exception>
        public void Ask(ReadOnlySpan<byte> example)
        {
            if (example.Length != waiting.Length) throw new ShapeException($"The network takes {waiting.Length} features, not {example.Length}.");
            lock (gate)
            {
                example.CopyTo(waiting);
                isWaiting = true;
                Monitor.Pulse(gate);
            }
        }

        /// <summary>Takes the latest answer that was not taken yet; each is given once.</summary>
        /// <param name="recognition">The answer; where there is none the one before, which is the default before the first.</param>
        /// <returns>Whether there was one.</returns>
        public bool TryTake(out Recognition recognition)
        {
            lock (gate)
            {
                recognition = answer;
                bool taken = isAnswered;
                isAnswered = false;
                return taken;
            }
        }

        /// <summary>Ends the thread, after the answer that it is at.</summary>
        public void Dispose()
        {
            lock (gate)
            {
                ends = true;
                Monitor.Pulse(gate);
            }
            thread.Join();
        }

        void Answer()
        {
            try
            {
                while (Next())
                {
                    Recognition found = predictor.Recognise(working);
                    lock (gate)
                    {
                        answer = found;
                        isAnswered = true;
                        isWorking = false;
                    }
                }
            }
            catch (Exception failure)
            {
                lock (gate)
                {
                    Failure = failure;
                    isWorking = isWaiting = false;
                }
            }
        }

        bool Next()
        {
            lock (gate)
            {
                while (!isWaiting && !ends) Monitor.Wait(gate);
                if (ends) return false;
                (waiting, working) = (working, waiting);
                isWaiting = false;
                return isWorking = true;
            }
        }
    }
}
