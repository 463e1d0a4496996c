namespace Graft.Editing
{
    /// <summary>Where a session finds and keeps files.</summary>
    sealed class SessionFolders
    {
        /// <param name="assets">Where models are saved.</param>
        /// <param name="library">Where checkpoints and unfinished sessions are kept: nobody's but this machine's.</param>
        /// <param name="data">Where MNIST may lie; null where nobody knows.</param>
        public SessionFolders(string assets, string library, string data)
        {
            Assets = assets;
            Library = library;
            Data = data;
        }

        public string Assets { get; }
        public string Library { get; }
        public string Data { get; }
    }
}
