using System;
using Microsoft.Extensions.Logging;
using UnityEngine;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace Graft.Components
{
    /// <summary>
    /// What a trainer holds while it is enabled: the player's examples and model, the learning under way, the device it computes on. Where the classifier
    /// changes hands, and what is written when, is decided here.
    /// </summary>
    sealed class PlayerSession : IDisposable
    {
        readonly OnDeviceTrainer trainer;
        readonly DigitClassifier classifier;
        readonly ILogger logger;
        readonly string path;
        readonly PersonalModel personal;
        readonly PlayerSaving saving;
        readonly Action start, goOn;
        IBackend backend;
        DeviceOpening opening, found;
        Lesson lesson;
        LessonRunner runner;
        (TrainingDevice device, bool beside, int cores) backendKind;
        int seenVersion, failedVersion = -1;
        double changedAt;
        Model answering;
        float toldProgress;

        /// <exception cref="ArgumentException">The file's name cannot be one.</exception>
        /// <exception cref="InvalidOperationException">Another trainer has the file.</exception>
        public PlayerSession(OnDeviceTrainer trainer)
        {
            this.trainer = trainer;
            classifier = trainer.Classifier;
            logger = new GameLog().CreateLogger("Graft");
            string file = trainer.FileName.Length > 0 ? trainer.FileName : classifier.Asset != null && classifier.Asset.name.Length > 0 ? classifier.Asset.name : "model";
            path = PlayerFiles.PathOf(file);
            if (classifier.Teacher != null && classifier.Teacher != trainer) throw new InvalidOperationException($"The trainer \"{trainer.name}\" would teach the classifier \"{classifier.name}\", which \"{classifier.Teacher.name}\" teaches already: give each trainer a classifier of its own.");
            if (!PlayerFiles.Claim(path)) throw new InvalidOperationException($"The trainer \"{trainer.name}\" would share the player's file \"{file}\" with another: give one of them a File Name of its own.");
            try
            {
                Shipped = classifier.Given;
                personal = new PersonalModel(Shipped, path, new PersonalSettings { MaxExamplesPerClass = trainer.ExamplesPerClass }, logger);
            }
            catch
            {
                PlayerFiles.Release(path);
                throw;
            }
            seenVersion = personal.Examples.Version;
            changedAt = double.NegativeInfinity;
            saving = new PlayerSaving(personal, path, Trouble);
            start = Start;
            goOn = GoOn;
        }

        public Model Shipped { get; }
        public PersonalExamples Examples => personal.Examples;
        public bool NeedsLearning => personal.NeedsLearning;
        public bool IsLearning => lesson != null || opening != null;
        public bool IsSaving => saving.IsWriting;
        public float Progress => lesson == null ? 0 : lesson.Progress;

        /// <summary>The classifier answers with what the player taught the last time.</summary>
        public void Begin()
        {
            if (personal.Trouble != null) trainer.Tell(personal.Trouble);
            classifier.Teacher = trainer;
            answering = classifier.Model;
            Answer();
        }

        public long Add(string label, ReadOnlySpan<byte> pixels) => personal.Examples.Add(label, pixels);

        public void ForgetEverything()
        {
            Stop();
            saving.Forget();
            personal.Forget();
            Answer();
            seenVersion = personal.Examples.Version;
        }

        public void Learn()
        {
            Stop();
            failedVersion = -1;
            Guarded(start);
        }

        public void Frame()
        {
            Look();
            Answer();
            if (IsLearning) Guarded(goOn);
            else if (trainer.LearnsByItself && personal.NeedsLearning && failedVersion != seenVersion && Now - changedAt >= trainer.Patience) Guarded(start);
            saving.Frame();
        }

        public void Pause(bool paused)
        {
            runner?.Pause(paused);
            if (paused) Save();
        }

        /// <summary>Lets go of the device that was given; what is learned on it begins again elsewhere.</summary>
        public void Forsake()
        {
            if (IsLearning) Stop();
        }

        /// <summary>Writes what has changed, and waits until it is written.</summary>
        public void Save()
        {
            Look();
            saving.Now();
        }

        public void Dispose()
        {
            Stop();
            Save();
            personal.Dispose();
            backend?.Dispose();
            PlayerFiles.Release(path);
            if (classifier.Teacher == trainer) classifier.Teacher = null;
        }

        static double Now => Time.realtimeSinceStartupAsDouble;

        static bool IsBeside(TrainingPlace place) => place == TrainingPlace.InFrames ? false : place == TrainingPlace.Beside ? GameThreads.Exist : GameThreads.AreFree;

        // Also where the last example was taken back: then the shipped model is what is left.
        void Answer()
        {
            if (personal.Current == answering) return;
            answering = personal.Current;
            classifier.AnswerWith(new Predictor(answering));
        }

        // Examples are changed through the trainer and, by the way, through its Examples: both are seen here.
        void Look()
        {
            if (personal.Examples.Version == seenVersion) return;
            seenVersion = personal.Examples.Version;
            changedAt = Now;
            saving.Changed();
        }

        void Start()
        {
            bool beside = IsBeside(trainer.Place);
            var kind = (device: beside ? trainer.Device : TrainingDevice.Processor, beside, trainer.CoresForGame);
            if (backendKind != kind) Release();
            backendKind = kind;
            if (trainer.Given == null && backend == null && kind.device == TrainingDevice.Fastest)
            {
                opening = new DeviceOpening(KernelTexts.Load(), TuningCache.Open(), SelfTestCache.Open(), trainer.CoresForGame, logger);
                runner = new LessonRunner(opening, true);
                return;
            }
            if (trainer.Given == null) backend ??= beside ? new ManagedDevice().OpenLeaving(trainer.CoresForGame) : new ManagedBackend(1);
            toldProgress = 0;
            lesson = new Lesson(personal.Learn(trainer.Given ?? backend));
            runner = new LessonRunner(lesson, beside);
        }

        void GoOn()
        {
            if (runner.Frame(TimeSpan.FromTicks((long)(TimeSpan.TicksPerMillisecond * (double)trainer.FrameBudget))))
            {
                if (lesson == null || lesson.Progress == toldProgress) return;
                toldProgress = lesson.Progress;
                trainer.Progressed.Invoke(toldProgress);
            }
            else if (opening != null)
            {
                backend = opening.Take();
                found = opening;
                Stop();
                Start();
            }
            else Adopt();
        }

        void Adopt()
        {
            personal.Adopt(lesson.Learning);
            if (personal.Current == lesson.Learning.Result)
            {
                classifier.AnswerWith(lesson.Take());
                answering = personal.Current;
            }
            Stop();
            Answer(); // where meanwhile the last example was taken back
            saving.Changed();
            trainer.Progressed.Invoke(1);
            trainer.Learned.Invoke();
        }

        // A lesson that fails is not begun again until something changes: it would fail again.
        void Guarded(Action work)
        {
            try
            {
                work();
            }
            catch (Exception failure) when (failure is BackendException || failure is TrainingException || failure is ShapeException)
            {
                if (failure is BackendException lost && trainer.Given == null) found?.Distrust(lost);
                Stop();
                Release();
                failedVersion = seenVersion;
                Trouble($"What you taught could not be learned: {failure.Message}");
            }
        }

        void Trouble(string sentence)
        {
            logger.LogWarning("{Trouble}", sentence);
            trainer.Tell(sentence);
        }

        void Stop()
        {
            runner?.Dispose();
            runner = null;
            lesson?.Dispose();
            lesson = null;
            opening?.Dispose();
            opening = null;
        }

        void Release()
        {
            backend?.Dispose();
            backend = null;
            found = null;
        }
    }
}
