namespace Graft.Editing.Tests
{
    /// <summary>A session whose work is what a test says.</summary>
    sealed class FakeSession : ISession, IPausable
    {
        public int Version { get; private set; }
        public string Problem { get; set; }
        public string Doing { get; set; }
        public float Progress { get; private set; }
        public bool IsPaused { get; private set; }
        public bool IsCancelled { get; private set; }
        public bool IsDisposed { get; private set; }
        public string Restored { get; private set; }

        public void Become(float progress)
        {
            Progress = progress;
            Version++;
        }

        public void Update() { }
        public void Cancel() => IsCancelled = true;
        public void SetPaused(bool paused) => IsPaused = paused;
        public string Suspend() => Doing;

        public bool Restore(string stored)
        {
            Doing = Restored = stored;
            return true;
        }

        public void Dispose() => IsDisposed = true;
    }
}
