using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>A Data session in a folder of its own, with images of two pixels, or drawn digits.</summary>
    sealed class SmallData : IDisposable
    {
        public static readonly Shape Two = new Shape(1, 2);

        public SmallData()
        {
            Folder = Path.Combine(Path.GetTempPath(), "graft-data-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(Folder);
            Session = Make();
        }

        public string Folder { get; }
        public DataSession Session { get; private set; }
        public DataEditing Edits => Session.Edits;

        public string PathOf(string name) => Path.Combine(Folder, name);

        /// <summary>Six images, 10 to 15, of the classes a, b, c in turn.</summary>
        public static Dataset Six() => Dataset.OfImages(Enumerable.Range(0, 12).Select(i => (byte)(10 + i / 2)).ToArray(), Two, new[] { 0, 1, 2, 0, 1, 2 }, new[] { "a", "b", "c" });

        /// <summary>A file of these, opened.</summary>
        public SmallData OfSix()
        {
            DataFile.Save(Six(), PathOf("six.graftdata"));
            Session.Open(PathOf("six.graftdata"));
            Until(() => Session.FilePath != null, "the file is read");
            return this;
        }

        /// <summary>What is there, each image by its first pixel and its class: "10a 11b".</summary>
        public string Content => string.Join(" ", Enumerable.Range(0, Session.Document.Images.Count).Where(Session.Document.Has).Select(Told));

        /// <summary>What is shown, in its order.</summary>
        public string Shown => string.Join(" ", Session.View.Ids.Select(Told));

        /// <summary>Updates until something holds.</summary>
        public void Until(Func<bool> holds, string what)
        {
            var clock = Stopwatch.StartNew();
            while (!holds())
            {
                Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), $"{what}; {Session.Doing}, {Session.Problem}");
                Session.Update();
                Thread.Sleep(1);
            }
        }

        public void UntilIdle() => Until(() =>
        {
            Session.Update();
            return Session.Doing == null;
        }, "nothing is under way");

        /// <summary>As a domain reload does.</summary>
        public void Reload()
        {
            string stored = Session.Suspend();
            Session.Dispose();
            Session = Make();
            Session.Restore(stored);
            UntilIdle();
        }

        /// <summary>As the editor's end and its next start do: the journal is on the disk, and nothing else is known.</summary>
        public void Restart()
        {
            Session.Suspend();
            Session.Dispose();
            Session = Make();
            Session.ReopenLast();
            UntilIdle();
        }

        public void Dispose()
        {
            Session.Suspend();
            Session.Dispose();
            Directory.Delete(Folder, true);
        }

        string Told(int id) => $"{Session.Document.Images[id].Span[0]}{Session.Document.NameOf(Session.Document.LabelOf(id))}";

        DataSession Make() => new DataSession(new SessionFolders(Folder, PathOf("Library"), null), new FewPictures(), new FewPictures());
    }
}
