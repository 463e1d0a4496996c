namespace Graft
{
    /// <summary>A whole data set in the device's memory, as bytes where it was given as bytes; batches are gathered from it there.</summary>
    public sealed class DeviceDataset : IExamples
    {
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

        public Dataset Data { get; }
        public View Features { get; }
        public View Targets { get; }
        public float Scale => Data.Scale;
        public int Layers => 0;
        public bool Prepare() => false;

        public void Dispose()
        {
            Features.Buffer.Dispose();
            Targets.Buffer.Dispose();
        }
    }
}
