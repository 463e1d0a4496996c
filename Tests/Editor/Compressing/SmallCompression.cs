using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Graft.Components;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>A Compress session in a folder of its own, with a small classifier, drawn digits and few rounds.</summary>
    sealed class SmallCompression : IDisposable
    {
        static readonly Lazy<byte[]> Three = new Lazy<byte[]>(() => ModelFile.Write(SmallClassifier.Of("0", "1", "2")));

        public SmallCompression()
        {
            Folder = Path.Combine(Path.GetTempPath(), "graft-compress-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(Folder);
            Session = Begin();
            Session.Change(Small);
        }

        public string Folder { get; }
        public CompressSession Session { get; private set; }

        /// <summary>The classifier of three digits that most tests make small.</summary>
        public static byte[] Original => Three.Value;

        public string PathOf(string name) => Path.Combine(Folder, name);

        public static void Small(CompressSettings settings)
        {
            settings.Data.Count = 1500;
            settings.Data.Validation = 0.3f;
            (settings.Zeros, settings.Rounds, settings.Epochs, settings.RefineEpochs, settings.Varies) = (0.95f, 4, 2, 6, false);
        }

        /// <summary>The classifier as a file, and as an asset of it.</summary>
        public string Open(byte[] model = null)
        {
            string path = PathOf("three.graft");
            File.WriteAllBytes(path, model ?? Original);
            ModelAsset asset = ModelAsset.Of(model ?? Original);
            asset.name = "three";
            Assert.That(Session.Open(asset, path), Session.Problem);
            UnityEngine.Object.DestroyImmediate(asset);
            Until(() => !Session.IsReading, "the model is read");
            return path;
        }

        /// <summary>Opens, compresses, and waits.</summary>
        public string Compress()
        {
            string path = Open();
            UntilImages();
            Assert.That(Session.Compress(), Session.Problem);
            UntilEnd();
            Assert.That(Session.Problem, Is.Null);
            return path;
        }

        /// <summary>Updates until something holds.</summary>
        public void Until(Func<bool> holds, string what)
        {
            var clock = Stopwatch.StartNew();
            while (!holds())
            {
                Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), $"{what}; it is {Session.State}, {Session.Doing}, {Session.Problem}");
                Session.Update();
                Thread.Sleep(1);
            }
        }

        public void UntilImages()
        {
            Session.Update();
            Until(() => !Session.Images.IsReading && (Session.Images.All != null || Session.Images.Problem != null), "images are read");
        }

        public void UntilEnd() => Until(() => Session.Doing == null, "it ends");

        /// <summary>As a domain reload does.</summary>
        public void Reload()
        {
            string stored = Session.Suspend();
            Session.Dispose();
            Session = Begin();
            Session.Restore(stored);
        }

        public void Dispose()
        {
            Session.Dispose();
            Directory.Delete(Folder, true);
        }

        CompressSession Begin() => new CompressSession(new SessionFolders(Folder, PathOf("Library"), null), new FewPictures(), () => Array.Empty<IDevice>());
    }
}
