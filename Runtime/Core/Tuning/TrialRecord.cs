namespace Graft
{
    /// <summary>What is known of a trial once it has been scored in a rung of a search: a line of its log.</summary>
    public sealed class TrialRecord
    {
        /// <param name="trial">The trial.</param>
        /// <param name="rung">Which of the search's rungs, counted from 0.</param>
        /// <param name="epochs">It could train for so many, over all rungs so far.</param>
        /// <param name="score">How it did.</param>
        public TrialRecord(Trial trial, int rung, int epochs, ValidationScore score)
        {
            Trial = trial;
            Rung = rung;
            Epochs = epochs;
            Score = score;
        }

        /// <summary>Whose score it is.</summary>
        public Trial Trial { get; }

        /// <summary>Which of the search's rungs, counted from 0.</summary>
        public int Rung { get; }

        /// <summary>It could train for so many, over all rungs so far; what it did train for is in the score.</summary>
        public int Epochs { get; }

        /// <summary>How it did, over all parts of the validation plan.</summary>
        public ValidationScore Score { get; }
    }
}
