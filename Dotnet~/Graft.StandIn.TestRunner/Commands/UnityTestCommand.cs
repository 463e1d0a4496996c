using System.Collections;
using System.Runtime.CompilerServices;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace Graft.StandIn;

/// <summary>Runs the method of a [UnityTest] over frames.</summary>
sealed class UnityTestCommand : TestCommand
{
    // NUnit keeps a test's arguments to itself.
    static readonly ConditionalWeakTable<Test, object[]> Arguments = new();

    public UnityTestCommand(Test test) : base(test)
    {
    }

    public static void Remember(Test test, object[] arguments) => Arguments.Add(test, arguments);

    public override TestResult Execute(TestExecutionContext context)
    {
        Arguments.TryGetValue(Test, out object[] arguments);
        new Stepping().Run((IEnumerator)Test.Method.Invoke(context.TestObject, arguments));
        context.CurrentResult.SetResult(ResultState.Success);
        return context.CurrentResult;
    }
}
