using System;
using NUnit.Framework;

namespace UnityEngine.TestTools;

/// <summary>On a method that returns an IEnumerator: runs over frames after each test, and after its [TearDown].</summary>
[AttributeUsage(AttributeTargets.Method)]
public class UnityTearDownAttribute : NUnitAttribute
{
}
