using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class SearchTests
    {
        static readonly IBackend[] One = { new ManagedBackend(1) };
        static readonly ISearchStrategy[] Strategies = { new RandomSearch(11), new SuccessiveHalving(11) };

        // All but the seconds.
        static IEnumerable<string> Told(SearchResult result) => result.Ranking.Select(record =>
            $"{record.Trial.Index} {record.Trial} rung {record.Rung} of {record.Epochs}: {string.Join(", ", record.Score.Folds.Select(fold => $"{fold.Accuracy:R} {fold.Loss:R} {fold.Epoch} {fold.Epochs}"))}");

        [TestCaseSource(nameof(Strategies))]
        public void TheOutcomeDoesNotDependOnHowManyTrialsRunSideBySide(ISearchStrategy strategy)
        {
            SearchResult one = new SmallSearch().Start(strategy).Run(One);
            IBackend[] several = { new ManagedBackend(1), new ManagedBackend(1), new ManagedBackend(1) };
            Assert.That(Told(new SmallSearch().Start(strategy).Run(several)), Is.EqualTo(Told(one)));
            Assert.That(one.IsComplete, Is.True);
            Assert.That(one.Ranking.Count, Is.EqualTo(11));
            Assert.That(one.Winner, Is.SameAs(one.Ranking[0]));
            Assert.That(Told(new SmallSearch().Start(strategy, null, 2).Run(One)), Is.Not.EqualTo(Told(one)), "the seed decides");
        }

        [Test]
        public void TheWinnerIsTheBestOfTheLastRung()
        {
            var log = new MemoryTrialLog();
            SearchResult result = new SmallSearch().Start(new SuccessiveHalving(11), log).Run(One);
            for (int rung = 0; rung < 3; rung++)
            {
                int next = rung + 1;
                var scored = log.Records.Where(record => record.Rung == rung).OrderBy(record => record.Score).ThenBy(record => record.Trial.Index).ToArray();
                Assert.That(scored.Length, Is.EqualTo(new[] { 11, 4, 2 }[rung]));
                Assert.That(scored.All(record => record.Epochs == new[] { 1, 3, 9 }[rung]), Is.True);
                if (next < 3) Assert.That(log.Records.Where(record => record.Rung == next).Select(record => record.Trial.Index), Is.EquivalentTo(scored.Take(new[] { 4, 2 }[rung]).Select(record => record.Trial.Index)));
                else Assert.That(result.Winner, Is.SameAs(scored[0]));
            }
        }

        [Test]
        public void ATrialThatGoesOnEndsAsIfItHadNotPaused()
        {
            SearchResult halved = new SmallSearch().Start(new SuccessiveHalving(11)).Run(One), whole = new SmallSearch().Start(new RandomSearch(11)).Run(One);
            foreach (TrialRecord record in halved.Ranking.Where(record => record.Rung == 2))
            {
                ValidationScore straight = whole.Ranking.Single(each => each.Trial.Index == record.Trial.Index).Score;
                Assert.That(record.Score.Folds.Select(fold => (fold.Accuracy, fold.Loss, fold.Epoch, fold.Epochs)), Is.EqualTo(straight.Folds.Select(fold => (fold.Accuracy, fold.Loss, fold.Epoch, fold.Epochs))));
            }
        }

        [TestCaseSource(nameof(Strategies))]
        public void AStoppedSearchGoesOnWithoutRepeatingATrial(ISearchStrategy strategy)
        {
            string[] expected = Told(new SmallSearch().Start(strategy).Run(One)).ToArray();
            int all = strategy.Rungs.Sum(rung => rung.Trials);
            for (int stop = 0; stop < all; stop += 3)
            {
                var log = new MemoryTrialLog();
                SearchResult part = StopAfter(stop, strategy, log);
                Assert.That(part.IsComplete, Is.False);
                Assert.That(log.Records.Count, Is.EqualTo(stop));
                var rest = new SmallSearch();
                SearchResult result = rest.Start(strategy, log).Run(One);
                Assert.That(Told(result), Is.EqualTo(expected), $"stopped after {stop}");
                Assert.That(log.Records.Count, Is.EqualTo(all));
                Assert.That(rest.Designed.Count, Is.EqualTo(3 * (all - stop)), "three folds for each record that was missing");
            }
        }

        static SearchResult StopAfter(int records, ISearchStrategy strategy, MemoryTrialLog log)
        {
            using var stop = new CancellationTokenSource();
            if (records == 0) stop.Cancel();
            return new SmallSearch().Start(strategy, log).Run(One, stop.Token, new Sink<SearchReport>(report =>
            {
                if (log.Records.Count == records) stop.Cancel();
            }));
        }

        [TestCaseSource(nameof(Strategies))]
        public void ASearchThatIsStoppedWithinATrialGoesOnThere(ISearchStrategy strategy)
        {
            string[] expected = Told(new SmallSearch().Start(strategy).Run(One)).ToArray();
            var log = new MemoryTrialLog();
            var begun = new List<int>();
            SearchResult result;
            do
            {
                using var stop = new CancellationTokenSource();
                TrialProgress first = null;
                Search search = new SmallSearch().Start(strategy, log);
                search.Slice = TimeSpan.Zero;
                result = search.Run(One, stop.Token, null, new Sink<TrialProgress>(progress =>
                {
                    first ??= progress;
                    if (progress == first) begun.Add(progress.Curve.Count);
                    else stop.Cancel();
                }));
            }
            while (!result.IsComplete);
            Assert.That(begun.Distinct().Count(), Is.GreaterThan(4), "it was broken off after each epoch, and went on there");
            Assert.That(Told(result), Is.EqualTo(expected));
            Assert.That(log.Records.Select(record => (record.Trial.Index, record.Rung)), Is.Unique);
        }

        [Test]
        public void TrialsUnderWayAreToldEpochByEpoch()
        {
            var told = new List<TrialProgress>();
            SearchResult result = new SmallSearch().Start(new RandomSearch(3)).Run(One, default, null, new Sink<TrialProgress>(told.Add));
            foreach (TrialRecord record in result.Ranking)
            {
                for (int part = 0; part < 3; part++)
                {
                    TrialProgress[] own = told.Where(progress => progress.Trial.Index == record.Trial.Index && progress.Part == part).ToArray();
                    Assert.That(own[0].Curve, Is.Empty);
                    Assert.That(own[0].Epochs, Is.EqualTo(SmallSearch.Epochs));
                    Assert.That(own.Select(progress => progress.Curve.Count), Is.Ordered.And.Unique);
                    FoldScore fold = record.Score.Folds[part];
                    Assert.That(fold.Curve.Count, Is.EqualTo(fold.Epochs));
                    Assert.That(fold.Curve[fold.Epoch - 1].ValidationLoss, Is.EqualTo(fold.Loss));
                }
            }
        }

        [Test]
        public void ACheckpointThatIsLostIsTrainedAgain()
        {
            var log = new MemoryTrialLog();
            SearchResult expected = new SmallSearch().Start(new SuccessiveHalving(11)).Run(One);
            StopAfter(12, new SuccessiveHalving(11), log);
            foreach (int trial in Enumerable.Range(0, 11)) log.Drop(trial);
            Assert.That(Told(new SmallSearch().Start(new SuccessiveHalving(11), log).Run(One)), Is.EqualTo(Told(expected)));
        }

        [Test]
        public void TheLogOfAnotherSearchIsRefusedByWhatDiffers()
        {
            var log = new MemoryTrialLog();
            new SmallSearch().Start(new RandomSearch(2), log).Run(One);
            Search Other(SearchSpace space = null, ValidationPlan plan = null, ISearchStrategy strategy = null, ulong seed = 1, ITrialDesigner designer = null) =>
                new Search(space ?? SmallSearch.Space, designer ?? new SmallSearch(), plan ?? SmallSearch.Plan, strategy ?? new RandomSearch(2), seed, log);
            Assert.That(() => Other(), Throws.Nothing);
            Assert.That(() => Other(space: SmallSearch.Space.LogUniform("rate", 1e-4, 0.2)), Refused("space"));
            Assert.That(() => Other(plan: ValidationPlan.CrossValidation(Blobs(95, 2), 3, 1)), Refused("data"));
            Assert.That(() => Other(plan: ValidationPlan.CrossValidation(Blobs(95, 1), 3, 2)), Refused("data"));
            Assert.That(() => Other(plan: ValidationPlan.HoldOut(Blobs(95, 1), Blobs(30, 2))), Refused("data"));
            Assert.That(() => Other(strategy: new SuccessiveHalving(11)), Refused("strategy"));
            Assert.That(() => Other(seed: 2), Refused("seed"));
            Assert.That(() => Other(designer: new ClassifierDesigner()), Refused("designer"));
        }

        static NUnit.Framework.Constraints.IResolveConstraint Refused(string what) => Throws.TypeOf<TuningException>().With.Message.Contains($"its {what} is");

        [Test]
        public void ARandomSearchGrowsAndShrinks()
        {
            var log = new MemoryTrialLog();
            new SmallSearch().Start(new RandomSearch(4), log).Run(One);
            var more = new SmallSearch();
            SearchResult grown = more.Start(new RandomSearch(6), log).Run(One);
            Assert.That(more.Designed.Distinct(), Is.EquivalentTo(new[] { 4, 5 }));
            Assert.That(Told(grown), Is.EqualTo(Told(new SmallSearch().Start(new RandomSearch(6)).Run(One))));
            Assert.That(new SmallSearch().Start(new RandomSearch(4), log).Run(One).Ranking.Count, Is.EqualTo(4));
        }

        [Test]
        public void ATrialThatDivergesLosesAndTheSearchGoesOn()
        {
            var space = new SearchSpace().Choice("rate", 1e30, 0.01).Choice("neurons", 8);
            SearchResult result = new Search(space, new SmallSearch(), SmallSearch.Plan, new RandomSearch(8), 1).Run(One);
            Assert.That(result.IsComplete, Is.True);
            Assert.That(result.Winner.Trial.Values["rate"].Number, Is.EqualTo(0.01));
            Assert.That(result.Ranking.Last().Score.Failure, Does.Contain("learning rate"));
            var hopeless = new SearchSpace().Choice("rate", 1e30).Choice("neurons", 8);
            foreach (ISearchStrategy strategy in Strategies) Assert.That(new Search(hopeless, new SmallSearch(), SmallSearch.Plan, strategy, 1).Run(One).Winner, Is.Null);
        }

        [Test]
        public void ReportsCountUpToTheWinner()
        {
            var reports = new List<SearchReport>();
            SearchResult result = new SmallSearch().Start(new SuccessiveHalving(11)).Run(One, default, new Sink<SearchReport>(reports.Add));
            Assert.That(reports.Select(report => $"{report.Rung}: {report.Done}/{report.Trials}"), Is.EqualTo(
                Enumerable.Range(0, 12).Select(i => $"1: {i}/11").Concat(Enumerable.Range(0, 5).Select(i => $"2: {i}/4")).Concat(Enumerable.Range(0, 3).Select(i => $"3: {i}/2"))));
            Assert.That(reports.Last().Best, Is.SameAs(result.Winner));
        }

        [Test]
        public void ABadValueEndsTheSearchWithItsName()
        {
            IBackend[] two = { new ManagedBackend(1), new ManagedBackend(1) };
            var search = new Search(new SearchSpace().Choice("batch", 0), new ClassifierDesigner(), SmallSearch.Plan, new RandomSearch(4), 1);
            Assert.That(() => search.Run(two), Throws.TypeOf<TuningException>().With.Message.Contains("batch '0'"));
            Assert.That(() => search.Run(new IBackend[0]), Throws.TypeOf<TuningException>().With.Message.Contains("backend"));
        }

        sealed class Sink<T> : IProgress<T>
        {
            readonly Action<T> take;
            public Sink(Action<T> take) => this.take = take;
            public void Report(T value) => take(value);
        }
    }
}
