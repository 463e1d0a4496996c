using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// The device's working copies of host tensors (parameters, optimizer state), shared by all programs of a run on one backend.
    /// </summary>
    public sealed class Residency : IDisposable
    {
        readonly Dictionary<Tensor, View> views = new Dictionary<Tensor, View>();

        public Residency(IBackend backend) => Backend = backend;

        public IBackend Backend { get; }

        /// <summary>The tensor's place on the device; uploaded when it is first asked for.</summary>
        public View Of(Tensor tensor)
        {
            if (views.TryGetValue(tensor, out View view)) return view;
            view = Backend.Allocate(tensor.Shape, ElementType.Float32);
            Backend.Upload(tensor.Data, view);
            views.Add(tensor, view);
            return view;
        }

        /// <summary>Host to device: after the host's values were changed.</summary>
        public void Upload()
        {
            foreach (var pair in views) Backend.Upload(pair.Key.Data, pair.Value);
        }

        /// <summary>Device to host; waits for the queue.</summary>
        public void Download()
        {
            foreach (var pair in views) Backend.Download(pair.Value, pair.Key.Data);
        }

        public void Dispose()
        {
            foreach (View view in views.Values) view.Buffer.Dispose();
            views.Clear();
        }
    }
}
