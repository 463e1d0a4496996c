using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Execution;

namespace Graft.StandIn.Tests;

/// <summary>
/// Runs a fixture within a test, as in an assembly that runs in play mode. Such fixtures are generic, for those NUnit does not find by itself: many
/// of their tests fail, and are meant to.
/// </summary>
static class TestRun
{
    public static IReadOnlyDictionary<string, ITestResult> Of(Type fixture)
    {
        Test suite = new NUnitTestFixtureBuilder().BuildFrom(new TypeWrapper(fixture));
        new RunsInPlayModeAttribute().ApplyToTest(suite);
        WorkItem work = WorkItem.CreateWorkItem(suite, TestFilter.Empty);
        // On a thread of its own, so that the running test's context stays as it is.
        var thread = new Thread(() =>
        {
            work.InitializeContext(new TestExecutionContext { Dispatcher = new SimpleWorkItemDispatcher() });
            work.Execute();
        });
        thread.Start();
        thread.Join();
        if (!work.Result.HasChildren) throw new InvalidOperationException($"{fixture.Name} has no test, or did not run: {work.Result.Message}");
        return Leaves(work.Result).ToDictionary(each => each.Test.Name);
    }

    static IEnumerable<ITestResult> Leaves(ITestResult result) => result.Test.IsSuite ? result.Children.SelectMany(Leaves) : new[] { result };
}
