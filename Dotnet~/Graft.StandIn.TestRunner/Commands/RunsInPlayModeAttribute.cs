using System;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using UnityEngine.TestTools;

namespace Graft.StandIn;

/// <summary>On an assembly: every test in it runs in play mode, as Unity runs those of an assembly that is not for the editor alone.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RunsInPlayModeAttribute : NUnitAttribute, IApplyToTest
{
    /// <summary>NUnit calls this with the assembly's whole tree of tests.</summary>
    public void ApplyToTest(Test test)
    {
        if (test is TestMethod && !test.Method.IsDefined<UnityTestAttribute>(true)) test.Method = new PlayModeMethod(test.Method);
        foreach (ITest each in test.Tests) ApplyToTest((Test)each);
    }
}
