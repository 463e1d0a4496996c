namespace Graft
{
    /// <summary>A whole data set in the device's memory, as bytes where it was given as bytes; batches are gathered from it there.</summary>
    public sealed class DeviceDataset : IExamples
    {
        /// <summary>Copies the whole data set to the device.</summary>
        /// <param name="data">Examples with labels or targets; it stays as it is.</param>
        /// <param name="backend">Where; the caller keeps it. On a discrete GPU its memory, on a CPU the machine's.</param>
        /// <exception cref="BackendException">The device has no room for it.</exception>
        public DeviceDataset(Dataset data, IBackend backend)
        {
            Data = data;
            var features = new Shape(data.Count, data.ExampleShape.Count);
            Features = backend.Allocate(features, data.Bytes != null ? ElementType.Byte : ElementType.Float32);
            if (data.Bytes != null) backend.Upload(data.Bytes, Features);
            else backend.Upload(data.Floats, Features);
            bool labelled = data.Labels != null;
            Targets = backend.Allocate(labelled ? new Shape(data.Count) : new Shape(data.Count, data.TargetCount), labelled ? ElementType.Int32 : ElementType.Float32);
            if (labelled) backend.Upload(data.Labels, Targets);
            else backend.Upload(data.Targets, Targets);
        }

        /// <inheritdoc/>
        public Dataset Data { get; }

        /// <summary>[examples, inputs]: bytes where the data has bytes, else floats.</summary>
        public View Features { get; }

        /// <summary>[examples] labels as 32-bit integers, or [examples, targets] floats.</summary>
        public View Targets { get; }

        /// <inheritdoc/>
        public float Scale => Data.Scale;

        /// <summary>0: no layer has seen them.</summary>
        public int Layers => 0;

        /// <summary>False: everything is there at once.</summary>
        public bool Prepare() => false;

        /// <summary>Frees the device's copy.</summary>
        public void Dispose()
        {
            Features.Buffer.Dispose();
            Targets.Buffer.Dispose();
        }
    }
}
