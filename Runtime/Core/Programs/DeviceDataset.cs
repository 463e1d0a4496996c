using System;

namespace Graft
{
    /// <summary>A whole data set in the device's memory, as bytes where it was given as bytes; batches are gathered from it there.</summary>
    public sealed class DeviceDataset : IDisposable
    {
        public DeviceDataset(Dataset data, IBackend backend)
        {
            Data = data;
            Backend = backend;
            var features = new Shape(data.Count, data.ExampleShape.Count);
            Features = backend.Allocate(features, data.Bytes != null ? ElementType.Byte : ElementType.Float32);
            if (data.Bytes != null) backend.Upload(data.Bytes, Features);
            else backend.Upload(data.Floats, Features);
            Targets = backend.Allocate(TargetShape(data.Count), TargetType);
            if (data.Labels != null) backend.Upload(data.Labels, Targets);
            else backend.Upload(data.Targets, Targets);
        }

        public Dataset Data { get; }
        public IBackend Backend { get; }
        public View Features { get; }
        public View Targets { get; }
        public ElementType TargetType => Data.Labels != null ? ElementType.Int32 : ElementType.Float32;

        /// <summary>Shape of the targets of so many examples.</summary>
        public Shape TargetShape(int count) => Data.Labels != null ? new Shape(count) : new Shape(count, Data.TargetCount);

        public void Dispose()
        {
            Features.Buffer.Dispose();
            Targets.Buffer.Dispose();
        }
    }
}
