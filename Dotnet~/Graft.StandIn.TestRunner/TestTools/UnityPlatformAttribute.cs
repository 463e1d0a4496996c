using System;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace UnityEngine.TestTools;

/// <summary>
/// Skips tests on other platforms than those included, and on those excluded. Here the platform is the one a play session has when nobody chose another.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Assembly)]
public class UnityPlatformAttribute : NUnitAttribute, IApplyToTest
{
    public UnityPlatformAttribute() : this(Array.Empty<RuntimePlatform>())
    {
    }

    public UnityPlatformAttribute(params RuntimePlatform[] include) => this.include = include;

    public RuntimePlatform[] include { get; set; }
    public RuntimePlatform[] exclude { get; set; } = Array.Empty<RuntimePlatform>();

    void IApplyToTest.ApplyToTest(Test test)
    {
        RuntimePlatform here = Application.platform;
        bool runs = (include.Length == 0 || Array.IndexOf(include, here) >= 0) && Array.IndexOf(exclude, here) < 0;
        if (runs || test.RunState is RunState.NotRunnable or RunState.Ignored) return;
        test.RunState = RunState.Skipped;
        test.Properties.Set(PropertyNames.SkipReason, $"Not on {here}.");
    }
}
