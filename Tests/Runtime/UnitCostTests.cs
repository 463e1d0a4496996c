using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>What units are expected to take, in made-up seconds.</summary>
    public sealed class UnitCostTests
    {
        const double Usual = 0.001;

        [Test]
        public void TheFirstIsTakenAsItIs()
        {
            var cost = new UnitCost();
            Assert.That(cost.IsKnown, Is.False);
            cost.Took(Usual);
            Assert.That(cost.IsKnown);
            Assert.That(cost.Seconds, Is.EqualTo(Usual));
        }

        [Test]
        public void OneThatWasHeldUpHardlyCounts()
        {
            UnitCost cost = Settled(Usual);
            cost.Took(100 * Usual);
            Assert.That(cost.Seconds, Is.InRange(1.1 * Usual, 1.5 * Usual));
        }

        [Test]
        public void ALastingChangeIsLearned([Values(5.0, 0.2)] double factor)
        {
            UnitCost cost = Settled(Usual);
            for (int i = 0; i < 60; i++) cost.Took(factor * Usual);
            Assert.That(cost.Seconds, Is.EqualTo(factor * Usual).Within(0.02 * factor * Usual));
        }

        [Test]
        public void ASlowBeginningIsForgottenSoon()
        {
            var cost = new UnitCost();
            cost.Took(50 * Usual);
            for (int i = 0; i < 7; i++) cost.Took(Usual);
            Assert.That(cost.Seconds, Is.LessThan(2 * Usual));
        }

        [Test]
        public void OfTimesThatVaryRatherMoreThanTheMeanIsExpected()
        {
            var cost = new UnitCost();
            for (int i = 0; i < 200; i++) cost.Took(i % 2 == 0 ? Usual : 1.5 * Usual);
            Assert.That(cost.Seconds, Is.InRange(1.25 * Usual, 1.5 * Usual));
        }

        [Test]
        public void AClockThatStandsStillBetweenItsTicksIsNoTrap()
        {
            var cost = new UnitCost();
            const double Tick = 1e-4; // a browser's
            for (int i = 0; i < 200; i++) cost.Took(i % 4 == 0 ? Tick : 0);
            Assert.That(cost.Seconds, Is.InRange(0.1 * Tick, Tick));
        }

        static UnitCost Settled(double seconds)
        {
            var cost = new UnitCost();
            for (int i = 0; i < 20; i++) cost.Took(seconds);
            return cost;
        }
    }
}
