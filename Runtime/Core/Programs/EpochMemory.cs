using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What an epoch needs on the device: the order of the examples, a row of the step table per step, and what each example left.
    /// Shared by the programs of whole and partial batches. Where layers learn at rates of their own, there is a table for each factor.
    /// </summary>
    public sealed class EpochMemory : IDisposable
    {
        readonly IBackend backend;
        readonly Dictionary<float, View> tables = new Dictionary<float, View>();
        float[] own;

        /// <param name="backend">Where; the caller keeps it.</param>
        /// <param name="examples">Examples per epoch.</param>
        /// <param name="steps">Steps per epoch.</param>
        /// <param name="factors">What the learning rate is multiplied with beside 1.</param>
        public EpochMemory(IBackend backend, int examples, int steps, params float[] factors)
        {
            this.backend = backend;
            Order = backend.Allocate(new Shape(examples), ElementType.Int32);
            Outcomes = backend.Allocate(new Shape(2 * examples), ElementType.Float32);
            foreach (float factor in factors.Append(1).Distinct()) tables.Add(factor, backend.Allocate(new Shape(UpdateRule.TableColumns * steps), ElementType.Float32));
        }

        /// <summary>[examples] 32-bit integers: the rows of the examples, in the order in which steps take them.</summary>
        public View Order { get; }

        /// <summary>Two floats per place in the order: the loss, and what was predicted.</summary>
        public View Outcomes { get; }

        /// <summary>The step table whose rates are multiplied with 1.</summary>
        public View Table => tables[1];

        /// <summary>Factors, and the step tables whose rates are multiplied with them.</summary>
        public IReadOnlyDictionary<float, View> Tables => tables;

        /// <summary>
        /// Fills every table: the rows as they are, but for the rate, their first float, which is multiplied with the table's factor. Allocates
        /// only the first time.
        /// </summary>
        /// <param name="rows">[steps, <see cref="UpdateRule.TableColumns"/>] floats, as optimizers fill them.</param>
        public void Upload(float[] rows)
        {
            if (own?.Length != rows.Length) own = new float[rows.Length];
            foreach (var pair in tables)
            {
                rows.CopyTo(own, 0);
                for (int rate = 0; rate < own.Length; rate += UpdateRule.TableColumns) own[rate] *= pair.Key;
                backend.Upload(own, pair.Value);
            }
        }

        /// <summary>Frees it on the device.</summary>
        public void Dispose()
        {
            Order.Buffer.Dispose();
            Outcomes.Buffer.Dispose();
            foreach (View table in tables.Values) table.Buffer.Dispose();
        }
    }
}
