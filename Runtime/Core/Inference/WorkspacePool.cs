using System;
using System.Collections.Generic;
using System.Threading;

namespace Graft
{
    /// <summary>Workspaces of one kind, one for each thread that answers at the same time; made when one more is needed, and kept.</summary>
    sealed class WorkspacePool : IDisposable
    {
        readonly Func<Workspace> make;
        readonly Stack<Workspace> others = new Stack<Workspace>();

        // The one that was given back last, taken and left without a lock: a single thread never needs more.
        Workspace first;

        public WorkspacePool(Func<Workspace> make) => this.make = make;

        public Workspace Rent()
        {
            Workspace mine = Interlocked.Exchange(ref first, null);
            if (mine != null) return mine;
            lock (others)
                if (others.Count > 0) return others.Pop();
            return make();
        }

        public void Return(Workspace workspace)
        {
            if (Interlocked.CompareExchange(ref first, workspace, null) == null) return;
            lock (others) others.Push(workspace);
        }

        public void Dispose()
        {
            first?.Dispose();
            first = null;
            lock (others)
                while (others.Count > 0) others.Pop().Dispose();
        }
    }
}
