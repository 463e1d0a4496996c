using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Graft.StandIn;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Commands;

namespace UnityEngine.TestTools;

/// <summary>On a method that returns an IEnumerator: a test that runs over frames. Its parameters come from [Values], [ValueSource] and their likes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class UnityTestAttribute : CombiningStrategyAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IWrapTestMethod
{
    // As a combining strategy, or NUnit would add one of its own.
    public UnityTestAttribute() : base(new CombinatorialStrategy(), new ParameterDataSourceProvider())
    {
    }

    IEnumerable<TestMethod> ITestBuilder.BuildFrom(IMethodInfo method, Test suite)
    {
        if (!typeof(IEnumerator).IsAssignableFrom(method.ReturnType.Type))
            return new[] { Refused(method, suite, "A [UnityTest] returns an IEnumerator.") };
        IParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length == 0) return new[] { Built(method, suite, new TestCaseParameters()) };
        IEnumerable[] values = parameters.Select(Values).ToArray();
        int bare = Array.IndexOf(values, null);
        if (bare >= 0) return new[] { Refused(method, suite, $"The parameter {parameters[bare].ParameterInfo.Name} has no [Values] or [ValueSource].") };
        return new CombinatorialStrategy().GetTestCases(values).Select(each => Built(method, suite, new TestCaseParameters(each.Arguments)));
    }

    TestCommand ICommandWrapper.Wrap(TestCommand command) =>
        command is SetUpTearDownCommand ? new PlayModeCommand(command) : new UnityTestCommand(command.Test);

    static IEnumerable Values(IParameterInfo parameter)
    {
        IParameterDataSource[] sources = parameter.GetCustomAttributes<IParameterDataSource>(false);
        return sources.Length == 0 ? null : sources.SelectMany(each => each.GetData(parameter).Cast<object>()).ToArray();
    }

    // NUnit runs a method with a result only where it is told which.
    static TestMethod Built(IMethodInfo method, Test suite, TestCaseParameters parameters)
    {
        parameters.ExpectedResult = new object();
        TestMethod test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, parameters);
        UnityTestCommand.Remember(test, parameters.Arguments);
        if (parameters.Arguments != null) return test;
        test.Name = method.Name;
        test.FullName = $"{suite.FullName}.{method.Name}";
        return test;
    }

    static TestMethod Refused(IMethodInfo method, Test suite, string reason)
    {
        var test = new TestMethod(method, suite) { RunState = RunState.NotRunnable };
        test.Properties.Set(PropertyNames.SkipReason, reason);
        return test;
    }
}
