namespace Graft.Editing
{
    /// <summary>What a session has to say to those who show it: that something changed, and what is wrong.</summary>
    sealed class SessionNews
    {
        /// <summary>Changes with each change.</summary>
        public int Version { get; private set; }

        /// <summary>What was wrong last, with the remedy; null where nothing was.</summary>
        public string Problem { get; private set; }

        public void Changed() => Version++;

        /// <summary>A command has done what it was to do: the last problem is over.</summary>
        public void Done()
        {
            Problem = null;
            Version++;
        }

        /// <summary>A command is refused, or something has failed; always false.</summary>
        public bool Refuse(string problem)
        {
            Problem = problem;
            Version++;
            return false;
        }
    }
}
