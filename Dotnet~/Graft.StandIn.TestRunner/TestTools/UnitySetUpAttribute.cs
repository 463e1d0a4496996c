using System;
using NUnit.Framework;

namespace UnityEngine.TestTools;

/// <summary>On a method that returns an IEnumerator: runs over frames before each test, and before its [SetUp].</summary>
[AttributeUsage(AttributeTargets.Method)]
public class UnitySetUpAttribute : NUnitAttribute
{
}
