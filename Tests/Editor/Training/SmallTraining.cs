using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>A Trainer session in a folder of its own, small enough to train in a moment.</summary>
    sealed class SmallTraining : IDisposable
    {
        public SmallTraining()
        {
            Folder = Path.Combine(Path.GetTempPath(), "graft-trainer-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(Folder);
            Session = Begin();
            Session.Change(Small);
        }

        public string Folder { get; }
        public TrainerSession Session { get; private set; }

        public string PathOf(string name) => Path.Combine(Folder, name);

        /// <summary>Drawn digits and two small layers.</summary>
        public static void Small(TrainerSettings settings)
        {
            settings.Data.Count = 300;
            settings.Network.Layers.Clear();
            settings.Network.Layers.Add(new HiddenLayer(24, "elu", true, 0.1f));
            settings.Network.Layers.Add(new HiddenLayer(16, "elu"));
            settings.Course.Epochs = 6;
            settings.Course.Patience = 0;
        }

        /// <summary>Longer than any test, but for those who stop it.</summary>
        public static void Long(TrainerSettings settings)
        {
            Small(settings);
            settings.Course.Epochs = CourseSettings.MostEpochs;
        }

        /// <summary>Updates until something holds.</summary>
        public void Until(Func<bool> holds, string what)
        {
            var clock = Stopwatch.StartNew();
            while (!holds())
            {
                Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), $"{what}; it is {Session.Run.State}, {Session.Doing}, {Session.Problem}");
                Session.Update();
                Thread.Sleep(1);
            }
        }

        public void UntilImages() => Until(() => !Session.Images.IsReading && (Session.Images.All != null || Session.Images.Problem != null), "images are read");
        public void UntilEnd() => Until(() => !Session.Run.IsUnderWay, "the run ends");
        public void UntilEpoch(int epoch) => Until(() => Session.Run.Standing.Curve.Count >= epoch, $"epoch {epoch} ends");

        /// <summary>As a domain reload does.</summary>
        public void Reload()
        {
            string stored = Session.Suspend();
            Session.Dispose();
            Session = Begin();
            Session.Restore(stored);
        }

        /// <summary>As the editor's end and its next start do.</summary>
        public void Restart()
        {
            Session.Suspend();
            Session.Dispose();
            Session = Begin();
            Session.ReopenLast();
        }

        /// <summary>The result's weights.</summary>
        public float[] Weights => Session.Run.Result.Model.Network.Parameters.SelectMany(parameter => parameter.Value.Data).ToArray();

        public void Dispose()
        {
            Session.Dispose();
            Directory.Delete(Folder, true);
        }

        TrainerSession Begin() => new TrainerSession(new SessionFolders(Folder, PathOf("Library"), null), new FewPictures(), () => Array.Empty<IDevice>());
    }
}
