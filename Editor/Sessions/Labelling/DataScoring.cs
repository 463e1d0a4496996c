using System;
using System.Threading;
using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>Has a model answer to all images, beside the editor; what is added later is answered when it has come.</summary>
    sealed class DataScoring : IDisposable
    {
        // Answered at once: a predictor takes sixteen at a time, and the progress is told as often.
        const int Chunk = 64;

        CancellationTokenSource cancelling;
        Task<DataScores> running;
        Predictor predictor;
        int done, asked;

        /// <summary>The model that answers; null for none.</summary>
        public Model Model { get; private set; }

        /// <summary>Its file's name, and where that lies.</summary>
        public string Title { get; private set; }
        public string Path { get; private set; }

        /// <summary>What it answered; null while it has not.</summary>
        public DataScores Scores { get; private set; }
        public bool IsRunning => running != null;

        /// <summary>0 to 1 while it answers.</summary>
        public float Progress => asked == 0 ? 0 : (float)Volatile.Read(ref done) / asked;

        /// <summary>Chooses the model; null for none.</summary>
        public void Use(Model model, string title, string path)
        {
            Forget();
            predictor?.Dispose();
            predictor = model == null ? null : new Predictor(model);
            (Model, Title, Path) = (model, title, path);
        }

        /// <summary>Other images: what was answered is void.</summary>
        public void Forget()
        {
            Stop();
            Scores = null;
        }

        /// <summary>Ends what is under way, and waits the moment that takes.</summary>
        public void Stop()
        {
            cancelling?.Cancel();
            try
            {
                running?.Wait();
            }
            catch (AggregateException)
            {
                // It was asked to end.
            }
            running = null;
        }

        /// <summary>Why the model cannot answer to such images; null where it can.</summary>
        public static string Objection(Model model, string title, Shape? shape) =>
            model.Classes == null ? $"{title} predicts numbers and has no classes: choose a classifier."
            : shape is Shape image && image.Count != model.Network.Input.Count ? $"{title} takes inputs of {model.Network.Input}, and the images are {image}: choose a classifier of such images." : null;

        /// <summary>Begins to answer where there is something to, and takes over what was answered; never waits.</summary>
        /// <param name="images">All there are.</param>
        /// <param name="failure">What went wrong; else null.</param>
        /// <returns>Whether there are other answers than before.</returns>
        public bool Update(ImageStore images, out string failure)
        {
            failure = null;
            if (running != null)
            {
                if (!running.IsCompleted) return false;
                Task<DataScores> ended = running;
                running = null;
                if (ended.IsCanceled) return false;
                if (ended.IsFaulted)
                {
                    failure = $"{Title} cannot answer to the images ({ended.Exception.GetBaseException().Message.TrimEnd('.')}): choose another model.";
                    Use(null, null, null);
                    return true;
                }
                Scores = ended.Result;
                return true;
            }
            int first = Scores?.Count ?? 0, end = images.Count;
            if (predictor == null || first == end) return false;
            (done, asked) = (0, end - first);
            cancelling = new CancellationTokenSource();
            var (asks, reader, each, before, token) = (predictor, images.Reader(), images.Shape.Value.Count, Scores, cancelling.Token);
            running = Task.Run(() => Answer(asks, reader, each, first, end, before, token), token);
            return false;
        }

        /// <summary>The probabilities of the model's classes for one image; some microseconds.</summary>
        public float[] Probabilities(ReadOnlySpan<byte> image)
        {
            var probabilities = new float[Model.Network.Outputs];
            predictor.Predict(image, probabilities);
            return probabilities;
        }

        public void Dispose()
        {
            Stop();
            predictor?.Dispose();
            predictor = null;
        }

        DataScores Answer(Predictor asks, Func<int, ReadOnlyMemory<byte>> image, int each, int first, int end, DataScores before, CancellationToken token)
        {
            int outputs = asks.Model.Network.Outputs;
            var (answers, confidences, doubts) = (new int[end - first], new float[end - first], new byte[checked((end - first) * outputs)]);
            var pixels = new byte[Chunk * each];
            var said = new float[Chunk * outputs];
            for (int at = first; at < end; at += Chunk)
            {
                token.ThrowIfCancellationRequested();
                int count = Math.Min(Chunk, end - at);
                for (int i = 0; i < count; i++) image(at + i).Span.CopyTo(pixels.AsSpan(i * each));
                asks.Predict(pixels.AsSpan(0, count * each), said.AsSpan(0, count * outputs));
                for (int i = 0; i < count; i++) (answers[at - first + i], confidences[at - first + i]) = Best(said.AsSpan(i * outputs, outputs));
                for (int i = 0; i < count * outputs; i++) doubts[(at - first) * outputs + i] = DataScores.Doubt(said[i]);
                Volatile.Write(ref done, at + count - first);
            }
            var scores = new DataScores(asks.Model, answers, confidences, doubts);
            return before == null ? scores : before.With(scores);
        }

        static (int, float) Best(ReadOnlySpan<float> probabilities)
        {
            int best = 0;
            for (int i = 1; i < probabilities.Length; i++)
                if (probabilities[i] > probabilities[best]) best = i;
            return (best, probabilities[best]);
        }
    }
}
