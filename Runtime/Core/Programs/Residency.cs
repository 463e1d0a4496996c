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

        /// <param name="backend">Where; the caller keeps it, and disposes it after this.</param>
        public Residency(IBackend backend) => Backend = backend;

        /// <summary>The device that has the copies.</summary>
        public IBackend Backend { get; }

        /// <summary>The tensor's place on the device, floats of its shape; uploaded when it is first asked for.</summary>
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
        /// <param name="tensor">On the host; <see cref="Download()"/> brings it up to date.</param>
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

        /// <summary>The same together with other arrays; waits once, and allocates only the first time.</summary>
        /// <param name="others">What else is read, each whole.</param>
        /// <param name="to">Where it goes on the host: as many arrays, each as long as the view at its place.</param>
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

        /// <summary>Frees the copies on the device. The host's tensors keep what was last downloaded.</summary>
        public void Dispose()
        {
            foreach (View view in views.Values) view.Buffer.Dispose();
            views.Clear();
        }
    }
}
