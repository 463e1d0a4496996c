namespace Graft.Editing
{
    /// <summary>What a trial of a search is at.</summary>
    enum TrialState
    {
        /// <summary>To be trained, or to be trained further.</summary>
        Waiting,
        UnderWay,

        /// <summary>Broken off when the search was stopped; it goes on there.</summary>
        Resting,

        /// <summary>Scored in a rung that is not complete yet: nobody knows whether it goes on.</summary>
        Passed,

        /// <summary>Others of its rung were better.</summary>
        StoppedEarly,

        /// <summary>Trained in full.</summary>
        Scored,

        /// <summary>It has no score: its loss was no number.</summary>
        Failed,
    }
}
