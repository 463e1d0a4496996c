using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>An op that ends with optimizer steps, and may do so together with its neighbours.</summary>
    interface IUpdate
    {
        /// <summary>The rules by which it changes parameters.</summary>
        IEnumerable<UpdateRule> Rules { get; }

        /// <summary>Adds the op to a launch.</summary>
        /// <param name="updates">The launch.</param>
        /// <param name="isBiasRule">Whether a rule is the second one of the launch.</param>
        /// <param name="at">Where values lie.</param>
        void Bind(IUpdateStages updates, Func<UpdateRule, bool> isBiasRule, Buffers at);
    }
}
