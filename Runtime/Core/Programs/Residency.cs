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
        readonly List<Tensor> changing = new List<Tensor>();
        readonly List<View> changingViews = new List<View>(), allViews = new List<View>();
        readonly List<float[]> changingData = new List<float[]>(), allData = new List<float[]>();

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

        /// <summary>The tensors that programs change on the device; all others are there as they are on the host.</summary>
        public IReadOnlyList<Tensor> Changing => changing;

        /// <summary>A program changes the tensor.</summary>
        public void Changes(Tensor tensor)
        {
            if (changing.Contains(tensor)) return;
            changing.Add(tensor);
            changingViews.Add(Of(tensor));
            changingData.Add(tensor.Data);
        }

        /// <summary>Host to device: after the host's values were changed.</summary>
        public void Upload()
        {
            foreach (var pair in views) Backend.Upload(pair.Key.Data, pair.Value);
        }

        /// <summary>Device to host, what changes; waits for the queue.</summary>
        public void Download() => Backend.Download(changingViews, changingData);

        /// <summary>The same together with other arrays, each whole into the memory at its place; waits once, and allocates only the first time.</summary>
        public void Download(IReadOnlyList<View> others, IReadOnlyList<float[]> to)
        {
            allViews.Clear();
            allData.Clear();
            for (int i = 0; i < changing.Count; i++)
            {
                allViews.Add(changingViews[i]);
                allData.Add(changingData[i]);
            }
            for (int i = 0; i < others.Count; i++)
            {
                allViews.Add(others[i]);
                allData.Add(to[i]);
            }
            Backend.Download(allViews, allData);
        }

        public void Dispose()
        {
            foreach (View view in views.Values) view.Buffer.Dispose();
            views.Clear();
        }
    }
}
