using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>One way to learn new classes, in slices of time.</summary>
    interface ITransferLearner : IAdvances, IDisposable
    {
        /// <summary>0 to 1.</summary>
        float Progress { get; }

        /// <summary>The epochs so far; a list that never changes.</summary>
        IReadOnlyList<CurvePoint> Curve { get; }

        /// <summary>What was learned, without a memory; null until there is no more to do.</summary>
        Model Result { get; }

        /// <summary>Images of all its classes, each once, for a memory; null where there are none of the old.</summary>
        Dataset Images { get; }
    }
}
