using System;
using System.Diagnostics;
using UnityEngine;
using UnityEngine.Events;
using Debug = UnityEngine.Debug;

namespace Graft.Components
{
    /// <summary>
    /// Recognises what is drawn: ask with a pad, a texture or an image, and hear the answer by <see cref="Recognised"/>, or by <see cref="Unknown"/>
    /// where the model does not know. Short answers come at once, long ones a frame or more later, from a thread of their own where the platform has threads.
    /// To be used on the main thread, on which the events are raised too.
    /// </summary>
    [AddComponentMenu("Graft/Digit Classifier"), DisallowMultipleComponent, HelpURL(HelpUrls.Components + "#digit-classifier")]
    public sealed class DigitClassifier : MonoBehaviour
    {
        [SerializeField, Tooltip("What answers: a model of images of 28x28 pixels.")] ModelAsset model;
        [SerializeField, Min(0), Tooltip("Answers that take longer, in milliseconds, are worked out beside the game, where the platform has threads.")] float longAnswer = 1;
        [SerializeField, Tooltip("Raised with the label and the confidence, 0 to 1.")] UnityEvent<string, float> recognised = new UnityEvent<string, float>();
        [SerializeField, Tooltip("Raised where the model does not know, with the confidence that was too low; with 0 where nothing is drawn.")] UnityEvent<float> unknown = new UnityEvent<float>();

        // Of the answers, the quickest says how long one takes, the others how busy the machine is; this lets it be forgotten.
        const double Forgetting = 1.1;

        readonly byte[] image = new byte[DigitCentring.PixelCount];
        readonly PictureReader pictures = new PictureReader();
        Predictor predictor;
        AnsweringThread thread;
        double milliseconds;
        bool refused;

        /// <summary>Raised with the label and the confidence, 0 to 1.</summary>
        public UnityEvent<string, float> Recognised => recognised;

        /// <summary>Raised where the model does not know, with the confidence that was too low; with 0 where nothing is drawn.</summary>
        public UnityEvent<float> Unknown => unknown;

        /// <summary>The asset that answers, or did until <see cref="Use(Model)"/> gave another model; setting it makes it answer.</summary>
        /// <exception cref="ModelFileException">Set to an asset that holds no model.</exception>
        /// <exception cref="ShapeException">Set to a model of something else than images of 28x28 pixels, or a regression.</exception>
        public ModelAsset Asset
        {
            get => model;
            set
            {
                model = value;
                refused = false;
                if (value != null) Use(value.Load());
                else
                {
                    Release();
                    Given = null;
                }
            }
        }

        /// <summary>
        /// The model that answers, which is the asset's where no other was given; null without one. The first time it is read from the asset.
        /// </summary>
        public Model Model
        {
            get
            {
                Prepare();
                return predictor?.Model;
            }
        }

        /// <summary>The latest answer; the default before the first, and where nothing was drawn.</summary>
        public Recognition Latest { get; private set; }

        /// <summary>Whether an answer is still to come.</summary>
        public bool IsBusy => thread != null && thread.IsBusy;

        /// <summary>Has another model answer from now on, such as one that the player has taught.</summary>
        /// <param name="other">Kept, not copied; the game may go on using it.</param>
        /// <exception cref="ShapeException">It is a model of something else than images of 28x28 pixels, or a regression.</exception>
        public void Use(Model other)
        {
            if (other.Classes == null) throw new ShapeException("The model is a regression: a classifier needs one with classes.");
            if (other.Network.Input.Count != DigitCentring.PixelCount) throw new ShapeException($"The model takes {other.Network.Input.Count} features, and a pad gives {DigitCentring.PixelCount} (28x28 pixels): use a model of such images.");
            AnswerWith(new Predictor(other));
            Given = other;
        }

        /// <summary>Asks what is drawn on a pad. One that was asked for before and not answered yet may never be.</summary>
        /// <param name="pad">Read now; where it is blank, <see cref="Unknown"/> is raised with 0.</param>
        public void Recognise(InkPad pad)
        {
            if (pad.Read(image)) Ask(image);
            else Nothing();
        }

        /// <summary>Asks what a texture shows: readable, of any size, dark on light or light on dark.</summary>
        /// <param name="picture">Read now; where it shows no ink, <see cref="Unknown"/> is raised with 0.</param>
        /// <exception cref="ArgumentException">The texture cannot be read.</exception>
        public void Recognise(Texture2D picture)
        {
            if (pictures.Read(picture, image)) Ask(image);
            else Nothing();
        }

        /// <summary>Asks what an image shows.</summary>
        /// <param name="pixels">28 * 28 bytes, row-major from the top, 0 = paper, 255 = ink, centred as <see cref="DigitCentring"/> says.</param>
        /// <exception cref="ShapeException">The length is another.</exception>
        public void Recognise(ReadOnlySpan<byte> pixels) => Ask(pixels);

        /// <summary>The answer to an image at once, whatever it takes; no event is raised. Allocates nothing.</summary>
        /// <param name="pixels">As for <see cref="Recognise(ReadOnlySpan{byte})"/>.</param>
        /// <exception cref="ShapeException">The length is another.</exception>
        /// <exception cref="InvalidOperationException">There is no model.</exception>
        public Recognition Answer(ReadOnlySpan<byte> pixels)
        {
            if (!Prepare()) throw new InvalidOperationException($"The classifier \"{name}\" has no model: give it a model asset.");
            return predictor.Recognise(pixels);
        }

        /// <summary>The model that the game gave, which is what a trainer teaches; null without one.</summary>
        internal Model Given { get; private set; }

        /// <summary>The trainer that teaches it: two would take turns to undo each other's work.</summary>
        internal OnDeviceTrainer Teacher { get; set; }

        /// <summary>Has a trainer's work answer from now on.</summary>
        /// <param name="next">Is this component's from now on.</param>
        internal void AnswerWith(Predictor next)
        {
            if (this == null)
            {
                next.Dispose(); // destroyed before its trainer
                return;
            }
            Release();
            predictor = next;
            // The first answer of all compiles code, and says nothing about the next.
            Array.Clear(image, 0, image.Length);
            predictor.Recognise(image);
            milliseconds = 0;
        }

        void OnEnable() => Prepare();

        void Update()
        {
            if (thread == null) return;
            if (thread.TryTake(out Recognition answer)) Tell(answer);
            if (thread.Failure == null) return;
            Debug.LogException(thread.Failure, this);
            StopThread();
        }

        void OnDisable() => StopThread();

        void OnDestroy() => Release();

        bool Prepare()
        {
            if (predictor != null || model == null || refused) return predictor != null;
            try
            {
                Use(model.Load());
            }
            catch (Exception failure) when (failure is ModelFileException || failure is ShapeException)
            {
                // Told once, in one sentence; the game goes on without answers until it gets another model.
                Debug.LogError($"The classifier \"{name}\" has no model: {failure.Message}", this);
                refused = true;
            }
            return predictor != null;
        }

        void Ask(ReadOnlySpan<byte> pixels)
        {
            if (!Prepare())
            {
                Nothing();
                return;
            }
            if (milliseconds > longAnswer && isActiveAndEnabled && GameThreads.Exist)
            {
                thread ??= new AnsweringThread(predictor);
                thread.Ask(pixels);
                return;
            }
            long started = Stopwatch.GetTimestamp();
            Recognition answer = predictor.Recognise(pixels);
            double took = 1000.0 * (Stopwatch.GetTimestamp() - started) / Stopwatch.Frequency;
            milliseconds = milliseconds == 0 ? took : Math.Min(took, Forgetting * milliseconds);
            Tell(answer);
        }

        void Tell(Recognition answer)
        {
            Latest = answer;
            if (answer.IsKnown) recognised.Invoke(answer.Label, answer.Confidence);
            else unknown.Invoke(answer.Confidence);
        }

        void Nothing()
        {
            Latest = default;
            unknown.Invoke(0);
        }

        void StopThread()
        {
            thread?.Dispose();
            thread = null;
        }

        void Release()
        {
            StopThread();
            predictor?.Dispose();
            predictor = null;
        }
    }
}
