using NUnit.Framework;
using UnityEditor;

namespace Graft.StandIn.Tests;

public sealed class ProgressTests : EditorProject
{
    [Test]
    public void WorkIsReportedAndEnds()
    {
        int id = Progress.Start("Training", "first epoch");
        Progress.Report(id, 0.25f, "second epoch");
        Progress.SetRemainingTime(id, 90);
        ProgressItem item = EditorHost.ProgressItems.Single();
        Assert.That((item.Name, item.Description, item.Value, item.RemainingSeconds, item.IsIndefinite), Is.EqualTo(("Training", "second epoch", 0.25f, 90L, false)));
        Assert.That(Progress.Exists(id) && Progress.GetStatus(id) == Progress.Status.Running);
        Progress.Finish(id);
        Assert.That(EditorHost.ProgressItems, Is.Empty);
        Assert.That((Progress.Exists(id), item.Status), Is.EqualTo((false, Progress.Status.Succeeded)));
        Progress.Report(id, 1); // too late, and no matter
    }

    [Test]
    public void WhatFailedOrIsStickyStays()
    {
        int failed = Progress.Start("A"), sticky = Progress.Start("B", options: Progress.Options.Sticky | Progress.Options.Indefinite);
        Progress.Finish(failed, Progress.Status.Failed);
        Progress.Finish(sticky);
        Assert.That(EditorHost.ProgressItems.Select(each => each.Status), Is.EqualTo(new[] { Progress.Status.Failed, Progress.Status.Succeeded }));
        Assert.That(Progress.Remove(failed), Is.EqualTo(failed));
        Assert.That(Progress.Remove(failed), Is.EqualTo(-1));
        Assert.That(EditorHost.ProgressItems, Has.Count.EqualTo(1));
    }

    [Test]
    public void TheUserCancelsAndPausesWhatLetsThem()
    {
        int id = Progress.Start("A");
        ProgressItem item = EditorHost.ProgressItems.Single();
        Assert.That(item.Cancel(), Is.False, "it cannot be cancelled");
        var pauses = new List<bool>();
        bool may = false;
        Progress.RegisterPauseCallback(id, pause =>
        {
            pauses.Add(pause);
            return true;
        });
        Progress.RegisterCancelCallback(id, () => may);
        Assert.That(item.Pause(true) && item.Status == Progress.Status.Paused && !item.Pause(true));
        Assert.That(Progress.Resume(id) && item.Status == Progress.Status.Running);
        Assert.That(pauses, Is.EqualTo(new[] { true, false }));
        Assert.That(item.Cancel(), Is.False, "it does not want to");
        may = true;
        Assert.That(item.Cancel());
        Assert.That(item.Status, Is.EqualTo(Progress.Status.Canceled));
        Assert.That(() => Progress.GetName(id), Throws.ArgumentException);
    }
}
