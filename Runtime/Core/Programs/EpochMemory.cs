using System;

namespace Graft
{
    /// <summary>
    /// What an epoch needs on the device: the order of the examples, a row of the step table per step, and what each example left.
    /// Shared by the programs of whole and partial batches.
    /// </summary>
    public sealed class EpochMemory : IDisposable
    {
        /// <param name="backend">Where.</param>
        /// <param name="examples">Examples per epoch.</param>
        /// <param name="steps">Steps per epoch.</param>
        public EpochMemory(IBackend backend, int examples, int steps)
        {
            Order = backend.Allocate(new Shape(examples), ElementType.Int32);
            Outcomes = backend.Allocate(new Shape(2 * examples), ElementType.Float32);
            Table = backend.Allocate(new Shape(UpdateRule.TableColumns * steps), ElementType.Float32);
        }

        public View Order { get; }

        /// <summary>Two floats per place in the order: the loss, and what was predicted.</summary>
        public View Outcomes { get; }
        public View Table { get; }

        public void Dispose()
        {
            Order.Buffer.Dispose();
            Outcomes.Buffer.Dispose();
            Table.Buffer.Dispose();
        }
    }
}
