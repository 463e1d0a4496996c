using NUnit.Framework;
using Unity.Collections;

namespace Graft.StandIn.Tests;

public sealed class NativeArrayTests
{
    [Test]
    public void CopiesSeeTheSameMemory()
    {
        using var array = new NativeArray<int>(3, Allocator.Persistent);
        NativeArray<int> copy = array;
        copy[1] = 5;
        Assert.That(array.ToArray(), Is.EqualTo(new[] { 0, 5, 0 }));
        Assert.That(copy == array, Is.True);
    }

    [Test]
    public void LengthsMustBeTheSame()
    {
        using var array = new NativeArray<float>(new[] { 1f, 2 }, Allocator.Temp);
        var target = new float[2];
        array.CopyTo(target);
        Assert.That(target, Is.EqualTo(new[] { 1f, 2 }));
        Assert.That(() => array.CopyTo(new float[3]), Throws.ArgumentException);
        Assert.That(() => array[2], Throws.TypeOf<IndexOutOfRangeException>());
    }

    [Test]
    public void WhatIsDisposedOfIsGoneForEveryCopy()
    {
        var array = new NativeArray<int>(3, Allocator.TempJob);
        NativeArray<int> copy = array;
        array.Dispose();
        Assert.That(copy.IsCreated, Is.False);
        Assert.That(() => copy[0], Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => copy.Dispose(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(default(NativeArray<int>).IsCreated, Is.False);
        Assert.That(() => new NativeArray<int>(1, Allocator.None), Throws.ArgumentException);
    }
}
