namespace Graft.Editing
{
    /// <summary>What the editor keeps going, whether a window shows it or not.</summary>
    interface IHosted
    {
        /// <summary>After a reload: what was suspended before goes on.</summary>
        void Restore();

        /// <summary>Often.</summary>
        void Update();

        /// <summary>Before a reload, or the editor's end.</summary>
        void Suspend();
    }
}
