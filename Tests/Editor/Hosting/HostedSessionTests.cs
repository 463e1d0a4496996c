#if GRAFT_STANDIN // reloads the domain
using System.Collections.Generic;
using System.Linq;
using Graft.StandIn;
using NUnit.Framework;
using UnityEditor;

namespace Graft.Editing.Tests
{
    /// <summary>A session outlives windows and domain reloads, and its work is shown in the background.</summary>
    public sealed class HostedSessionTests
    {
        readonly List<FakeSession> made = new List<FakeSession>();
        HostedSession<FakeSession> hosted;

        [SetUp]
        public void Open()
        {
            TestEditor.Open();
            made.Clear();
            hosted = new HostedSession<FakeSession>("Counting", () =>
            {
                made.Add(new FakeSession());
                return made.Last();
            });
        }

        [TearDown]
        public void Close() => TestEditor.Close();

        ProgressItem Shown => EditorHost.ProgressItems.LastOrDefault();

        [Test]
        public void IsMadeWhenItIsFirstAskedFor()
        {
            hosted.Update();
            hosted.Suspend();
            Assert.That(made, Is.Empty);
            Assert.That(hosted.Session, Is.SameAs(hosted.Session));
            Assert.That(made, Has.Count.EqualTo(1));
        }

        [Test]
        public void GoesOnAfterAReload()
        {
            hosted.Session.Doing = "counting";
            hosted.Suspend();
            Assert.That(made[0].IsDisposed, Is.True);
            hosted.Restore();
            Assert.That(made[1].Restored, Is.EqualTo("counting"));
            hosted.Suspend();
            hosted.Restore();
            Assert.That(made[2].Restored, Is.EqualTo("counting"), "what was restored can be suspended again");
            made[2].Doing = null;
            hosted.Restore();
            Assert.That(made, Has.Count.EqualTo(3), "it is restored once");
        }

        [Test]
        public void ItsWorkIsShownInTheBackground()
        {
            hosted.Session.Doing = "counting to a hundred";
            hosted.Session.Become(0.25f);
            hosted.Update();
            Assert.That(Shown.Name, Is.EqualTo("Counting"));
            Assert.That(Shown.Description, Is.EqualTo("counting to a hundred"));
            Assert.That(Shown.Value, Is.EqualTo(0.25f));
            hosted.Session.Doing = null;
            hosted.Update();
            Assert.That(EditorHost.ProgressItems.Any(item => item.Status == Progress.Status.Running), Is.False);
        }

        [Test]
        public void AFailureIsShownAsOne()
        {
            hosted.Session.Doing = "counting";
            hosted.Update();
            ProgressItem item = Shown;
            hosted.Session.Doing = null;
            hosted.Session.Problem = "The counter broke.";
            hosted.Update();
            Assert.That(item.Status, Is.EqualTo(Progress.Status.Failed));
        }

        [Test]
        public void CanBeCancelledAndPausedThere()
        {
            hosted.Session.Doing = "counting";
            hosted.Update();
            Assert.That(Shown.Pause(true), Is.True);
            Assert.That(made[0].IsPaused, Is.True);
            Assert.That(Shown.Pause(false), Is.True);
            Assert.That(made[0].IsPaused, Is.False);
            Assert.That(Shown.Cancel(), Is.True);
            Assert.That(made[0].IsCancelled, Is.True);
            hosted.Update();
        }

        [Test]
        public void AReloadLeavesNoEntryBehind()
        {
            hosted.Session.Doing = "counting";
            hosted.Update();
            hosted.Suspend();
            Assert.That(EditorHost.ProgressItems, Is.Empty);
        }
    }
}
#endif
