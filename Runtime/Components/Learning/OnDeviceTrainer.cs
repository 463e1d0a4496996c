using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.Events;

namespace Graft.Components
{
    /// <summary>
    /// Teaches a classifier what the player shows it, while the game runs: takes examples, learns from them within a budget of each frame or beside
    /// the game, has the classifier answer with what was learned, and keeps both in a file of the player's own. Starts where the last session ended. To be used
    /// on the main thread, on which the events are raised too.
    /// </summary>
    [AddComponentMenu("Graft/On-Device Trainer"), DisallowMultipleComponent, HelpURL(HelpUrls.Components + "#on-device-trainer")]
    public sealed class OnDeviceTrainer : MonoBehaviour
    {
        [SerializeField, Tooltip("What is taught; empty for the one on the same object.")] DigitClassifier classifier;
        [SerializeField, Tooltip("Where the work is done: in the game's frames, or beside it where the platform has threads.")] TrainingPlace place = TrainingPlace.Automatic;
        [SerializeField, Range(0.5f, 33), Tooltip("For how long to work in each frame, in milliseconds, where it is done in frames.")] float frameBudget = 4;
        [SerializeField, Range(0, 8), Tooltip("Cores that work beside the game leaves to it.")] int coresForGame = 1;
        [SerializeField, Tooltip("What computes. The processor is right for a few new classes.")] TrainingDevice device = TrainingDevice.Processor;
        [SerializeField, Tooltip("Whether to learn without being told, once no example has come or gone for a while.")] bool learnsByItself = true;
        [SerializeField, Range(0, 10), Tooltip("How long that while is, in seconds of real time.")] float patience = 0.5f;
        [SerializeField, Range(1, 1000), Tooltip("Examples to keep of each class; above that the oldest goes.")] int examplesPerClass = 100;
        [SerializeField, Tooltip("Name of the player's file, without a path; empty for the model asset's name.")] string fileName = "";
        [SerializeField, Tooltip("Raised when the classifier answers with what was learned.")] UnityEvent learned = new UnityEvent();
        [SerializeField, Tooltip("Raised as learning goes on, with the part done, 0 to 1.")] UnityEvent<float> progressed = new UnityEvent<float>();
        [SerializeField, Tooltip("Raised with a sentence for people where something went wrong: a broken file, a full disk, a lost device.")] UnityEvent<string> troubled = new UnityEvent<string>();

        readonly byte[] image = new byte[DigitCentring.PixelCount];
        readonly PictureReader pictures = new PictureReader();
        PlayerSession session;

        /// <summary>Raised when the classifier answers with what was learned.</summary>
        public UnityEvent Learned => learned;

        /// <summary>Raised as learning goes on, with the part done, 0 to 1.</summary>
        public UnityEvent<float> Progressed => progressed;

        /// <summary>Raised with a sentence for people where something went wrong; the game goes on with the last model that works.</summary>
        public UnityEvent<string> Troubled => troubled;

        /// <summary>The latest such sentence; null while all is well.</summary>
        public string Trouble { get; private set; }

        /// <summary>What is taught; set while the trainer is not enabled.</summary>
        /// <exception cref="InvalidOperationException">Set while it is.</exception>
        public DigitClassifier Classifier
        {
            get => classifier;
            set => classifier = session == null ? value : throw Running(nameof(Classifier));
        }

        /// <summary>Where the work is done, <see cref="TrainingPlace.Automatic"/> by default; from the next learning on.</summary>
        public TrainingPlace Place { get => place; set => place = value; }

        /// <summary>For how long to work in each frame, in milliseconds, where it is done in frames; 4 by default.</summary>
        /// <exception cref="ArgumentOutOfRangeException">Set to no positive number.</exception>
        public float FrameBudget
        {
            get => frameBudget;
            set => frameBudget = value > 0 && value < float.PositiveInfinity ? value : throw new ArgumentOutOfRangeException(nameof(FrameBudget), value, "The budget of a frame is a positive number of milliseconds, usually 1 to 8.");
        }

        /// <summary>Cores that work beside the game leaves to it, 0 or more, 1 by default; from the next learning on.</summary>
        public int CoresForGame { get => coresForGame; set => coresForGame = Math.Max(0, value); }

        /// <summary>What computes, <see cref="TrainingDevice.Processor"/> by default; from the next learning on.</summary>
        public TrainingDevice Device { get => device; set => device = value; }

        /// <summary>Whether to learn without being told, once no example has come or gone for <see cref="Patience"/>; true by default.</summary>
        public bool LearnsByItself { get => learnsByItself; set => learnsByItself = value; }

        /// <summary>How long that is, in seconds of real time, 0 or more; half a second by default.</summary>
        public float Patience { get => patience; set => patience = Math.Max(0, value); }

        /// <summary>Name of the player's file, without a path; empty for the model asset's name. To be set while the trainer is not enabled.</summary>
        /// <exception cref="InvalidOperationException">Set while it is.</exception>
        public string FileName
        {
            get => fileName;
            set => fileName = session == null ? value ?? "" : throw Running(nameof(FileName));
        }

        /// <summary>Examples that the player has given and not taken back.</summary>
        public int ExampleCount => session == null ? 0 : session.Examples.Count;

        /// <summary>Classes that the player has given examples of.</summary>
        public IReadOnlyList<string> Labels => session == null ? Array.Empty<string>() : session.Examples.Labels;

        /// <summary>The player's examples, to show or to go through; changed only by this component's methods.</summary>
        public PersonalExamples Examples => Open().Examples;

        /// <summary>Whether it is learning now.</summary>
        public bool IsLearning => session != null && session.IsLearning;

        /// <summary>Whether examples have come or gone since the model was learned that answers.</summary>
        public bool NeedsLearning => session != null && session.NeedsLearning;

        /// <summary>Whether the player's file is being written, beside the game.</summary>
        public bool IsSaving => session != null && session.IsSaving;

        /// <summary>How much of the learning is done, from 0 to 1.</summary>
        public float Progress => session == null ? 0 : session.Progress;

        /// <summary>Gives what is drawn on a pad as an example.</summary>
        /// <param name="label">A class, new or one that the model knows.</param>
        /// <param name="pad">Read now; it may be cleared at once.</param>
        /// <returns>The example's number, by which it can be taken back; -1 where the pad is blank.</returns>
        /// <exception cref="ArgumentException">The label is empty, or there are too many classes.</exception>
        public long AddExample(string label, InkPad pad) => pad.Read(image) ? Add(label, image) : -1;

        /// <summary>Gives what a texture shows as an example.</summary>
        /// <param name="label">A class, new or one that the model knows.</param>
        /// <param name="picture">Readable, of any size, dark on light or light on dark; read now.</param>
        /// <returns>The example's number, by which it can be taken back; -1 where nothing is on it.</returns>
        /// <exception cref="ArgumentException">The texture cannot be read, the label is empty, or there are too many classes.</exception>
        public long AddExample(string label, Texture2D picture) => pictures.Read(picture, image) ? Add(label, image) : -1;

        /// <summary>Gives an image as an example.</summary>
        /// <param name="label">A class, new or one that the model knows.</param>
        /// <param name="pixels">28 * 28 bytes, row-major from the top, 0 = paper, 255 = ink, centred as <see cref="DigitCentring"/> says.</param>
        /// <returns>The example's number, by which it can be taken back.</returns>
        /// <exception cref="ArgumentException">The label is empty, there are too many classes, or the image has another length.</exception>
        public long AddExample(string label, ReadOnlySpan<byte> pixels) => Add(label, pixels);

        /// <summary>Takes an example back.</summary>
        /// <param name="id">The number that adding it gave.</param>
        /// <returns>False where there is none of that number.</returns>
        public bool RemoveExample(long id) => Open().Examples.Remove(id);

        /// <summary>Takes all examples of a class back; a class that the game did not ship is forgotten with the next learning.</summary>
        /// <param name="label">The class; one without examples is passed over.</param>
        /// <returns>How many they were.</returns>
        public int RemoveClass(string label) => Open().Examples.RemoveClass(label);

        /// <summary>Forgets all that the player has taught, the file too; the shipped model answers again, at once.</summary>
        public void ForgetEverything()
        {
            Open().ForgetEverything();
            Trouble = null;
        }

        /// <summary>Learns from the examples now, anew where it is learning already.</summary>
        /// <exception cref="InvalidOperationException">The component is not enabled, or has nothing to teach.</exception>
        public void Learn()
        {
            if (!isActiveAndEnabled) throw new InvalidOperationException($"The trainer \"{name}\" is not enabled: it learns only while it is.");
            Open().Learn();
        }

        /// <summary>Computes on a device that the game has opened and keeps. From the next learning on; what is being learned begins again there.</summary>
        /// <param name="opened">To be disposed by the game after the trainer is disabled or computes elsewhere; null for one of the trainer's own.</param>
        public void ComputeOn(IBackend opened)
        {
            Given = opened;
            session?.Forsake();
        }

        /// <summary>
        /// Writes the player's file now, and waits until it is written. It is also written by itself, soon after each change, and when the game pauses or ends.
        /// </summary>
        public void Save() => Open().Save();

        internal void Tell(string trouble)
        {
            Trouble = trouble;
            troubled.Invoke(trouble);
        }

        void OnEnable()
        {
            if (classifier == null) classifier = GetComponent<DigitClassifier>();
            Begin();
        }

        // The classifier may have got its model after this was enabled, or another one.
        void Update()
        {
            if (session != null && (classifier == null || session.Shipped != classifier.Given)) Close();
            Begin();
            session?.Frame();
        }

        // What cannot work is told once, in one sentence, and not tried again in every frame.
        void Begin()
        {
            if (session != null || classifier == null || classifier.Model == null) return;
            try
            {
                Open();
            }
            catch (Exception failure) when (failure is InvalidOperationException || failure is ArgumentException)
            {
                Debug.LogError(failure.Message, this);
                enabled = false;
            }
        }

        void OnApplicationPause(bool paused) => session?.Pause(paused);

        void OnDisable() => Close();

        void Close()
        {
            session?.Dispose();
            session = null;
        }

        long Add(string label, ReadOnlySpan<byte> pixels) => Open().Add(label, pixels);

        // A session is there from the first use until the component is disabled; what is asked for while it is not is answered by one that ends with it.
        PlayerSession Open()
        {
            if (session != null) return session;
            if (!isActiveAndEnabled) throw new InvalidOperationException($"The trainer \"{name}\" is not enabled: enable it, and ask again.");
            if (classifier == null) throw new InvalidOperationException($"The trainer \"{name}\" has nothing to teach: give it a digit classifier.");
            if (classifier.Model == null) throw new InvalidOperationException($"The trainer \"{name}\" has nothing to teach: give its classifier \"{classifier.name}\" a model asset.");
            session = new PlayerSession(this);
            session.Begin();
            return session;
        }

        InvalidOperationException Running(string what) => new InvalidOperationException($"{what} of the trainer \"{name}\" cannot change while it runs: disable the component first.");

        internal int ExamplesPerClass => examplesPerClass;
        internal IBackend Given { get; private set; }
    }
}
