using System;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Work beside the editor on the latest of what is asked for.</summary>
    public sealed class LatestWorkTests
    {
        readonly SemaphoreSlim begun = new SemaphoreSlim(0), goOn = new SemaphoreSlim(0);
        LatestWork<int, int> work;

        [SetUp]
        public void Make() => work = new LatestWork<int, int>(asked =>
        {
            begun.Release();
            goOn.Wait(TimeSpan.FromSeconds(10));
            return asked < 0 ? throw new InvalidOperationException("below zero") : 10 * asked;
        });

        [Test]
        public void WhatCameBetweenIsLeftOut()
        {
            work.Ask(1);
            begun.Wait(TimeSpan.FromSeconds(10));
            work.Ask(2);
            work.Ask(3);
            goOn.Release(2);
            int given = 0;
            Until(() => work.Take(out given, out _));
            Assert.That(given, Is.EqualTo(30));
            Assert.That(work.IsBusy, Is.False);
        }

        [Test]
        public void WhoFollowsAHandTakesAlsoWhatIsNotTheLatest()
        {
            work.Ask(1);
            begun.Wait(TimeSpan.FromSeconds(10));
            work.Ask(2);
            goOn.Release();
            int given = 0;
            Until(() => work.TakeNewest(out given, out _));
            Assert.That(given, Is.EqualTo(10), "though something later was asked for");
            Assert.That(work.IsBusy, Is.True, "which is begun");
            goOn.Release();
            Until(() => work.TakeNewest(out given, out _));
            Assert.That(given, Is.EqualTo(20));
        }

        [Test]
        public void AFailureIsGivenInPlaceOfAResult()
        {
            work.Ask(-1);
            goOn.Release();
            Exception failure = null;
            Until(() => work.Take(out _, out failure));
            Assert.That(failure, Has.Message.EqualTo("below zero"));
        }

        static void Until(Func<bool> holds) => Assert.That(SpinWait.SpinUntil(holds, TimeSpan.FromSeconds(10)), Is.True);
    }
}
