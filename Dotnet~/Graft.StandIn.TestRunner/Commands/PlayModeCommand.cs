using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;
using UnityEngine.TestTools;

namespace Graft.StandIn;

/// <summary>
/// A test in a play session of its own: play mode begins, then [UnitySetUp], [SetUp], the test, [TearDown], [UnityTearDown], in Unity's order; the log
/// is judged, and the game quits.
/// </summary>
sealed class PlayModeCommand : DelegatingTestCommand
{
    public PlayModeCommand(TestCommand inner) : base(inner)
    {
    }

    public override TestResult Execute(TestExecutionContext context)
    {
        using var log = new LogScope();
        Attempt(context, () =>
        {
            if (Player.IsPlaying) Player.Quit();
            Player.Enter();
            var stepping = new Stepping();
            foreach (MethodInfo method in Methods<UnitySetUpAttribute>(context)) stepping.Run(Begun(method, context));
            innerCommand.Execute(context);
        });
        foreach (MethodInfo method in Methods<UnityTearDownAttribute>(context).Reverse()) Attempt(context, () => new Stepping().Run(Begun(method, context)));
        Judge(context, log.VerifyComplete);
        if (Player.IsPlaying) Attempt(context, Player.Quit);
        Judge(context, () => log.Verify());
        return context.CurrentResult;
    }

    // The first trouble is the result; what follows from it is added to its message.
    static void Attempt(TestExecutionContext context, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            if (context.CurrentResult.ResultState.Status == TestStatus.Failed) context.CurrentResult.RecordTearDownException(exception);
            else context.CurrentResult.RecordException(exception);
        }
    }

    // The log has a say only where all else went well: a test that failed has its reason, and one that was ignored needs none.
    static void Judge(TestExecutionContext context, Action verify)
    {
        if (context.CurrentResult.ResultState.Status == TestStatus.Passed) Attempt(context, verify);
    }

    // Those of base classes first.
    static IEnumerable<MethodInfo> Methods<T>(TestExecutionContext context) where T : Attribute
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
        return context.TestObject.GetType().GetMethods(Any).Where(each => each.IsDefined(typeof(T), true)).OrderBy(each => Depth(each.DeclaringType));
    }

    static int Depth(Type type) => type.BaseType == null ? 0 : 1 + Depth(type.BaseType);

    static IEnumerator Begun(MethodInfo method, TestExecutionContext context) => typeof(IEnumerator).IsAssignableFrom(method.ReturnType)
        ? (IEnumerator)method.Invoke(context.TestObject, null)
        : throw new InvalidOperationException($"{method.DeclaringType.Name}.{method.Name} is to return an IEnumerator.");
}
