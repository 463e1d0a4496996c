namespace Graft
{
    /// <summary>
    /// A run's way through an epoch in units that are short beside a game's frame: what steps need, the steps, validation, and the reading of
    /// what all that left on the device. What comes next is decided by the progress alone, so that slices and whole runs do the same.
    /// </summary>
    sealed class RunUnits
    {
        readonly RunPrograms programs;
        readonly RunProgress progress;
        readonly UnitCost preparing = new UnitCost(), reading = new UnitCost(), ending = new UnitCost();
        bool isPrepared, isRead;
        int validated;

        public RunUnits(RunPrograms programs, RunProgress progress)
        {
            this.programs = programs;
            this.progress = progress;
        }

        /// <summary>Whether all of the epoch is done and read, so that it can be ended.</summary>
        public bool IsOver => isRead;

        /// <summary>What the next unit takes; once the epoch is over, what its end takes.</summary>
        public UnitCost Next =>
            !isPrepared ? preparing
            : HasSteps ? programs.StepLaunches(progress.StepInEpoch).Next
            : HasValidation ? programs.Validation.LaunchesOf(validated).Next
            : isRead ? ending : reading;

        /// <summary>Another epoch begins.</summary>
        public void BeginEpoch()
        {
            programs.BeginEpoch(progress);
            validated = 0;
            isRead = false;
        }

        /// <summary>Queues the next unit, and says whether it was the last of a step.</summary>
        public bool Enqueue()
        {
            if (!isPrepared) isPrepared = !programs.Prepare();
            else if (HasSteps) return Step();
            else if (HasValidation) Validate();
            else Read();
            return false;
        }

        /// <summary>Queues what is left of a step that has been begun: within one, the network is neither what it was nor what it will be.</summary>
        public void EndStep()
        {
            while (HasSteps && programs.StepLaunches(progress.StepInEpoch).IsWithin) Step();
        }

        bool HasSteps => progress.StepInEpoch < programs.Steps;
        bool HasValidation => programs.Validation != null && validated < programs.Validation.Batches;

        bool Step()
        {
            if (!programs.Enqueue(progress)) return false;
            progress.Step++;
            progress.StepInEpoch++;
            return true;
        }

        void Validate()
        {
            if (programs.Validation.Enqueue(validated)) validated++;
        }

        void Read()
        {
            programs.Read();
            isRead = true;
        }
    }
}
