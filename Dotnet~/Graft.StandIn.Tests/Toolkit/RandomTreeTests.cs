using CsCheck;
using NUnit.Framework;

namespace Graft.StandIn.Tests;

/// <summary>Whatever happens to the elements of two panels, what their clients made of the changes is what they would be told if they came anew.</summary>
public sealed class RandomTreeTests
{
    static readonly Gen<(int what, int one, int other)[]> Edits =
        Gen.Select(Gen.Int[0, TreeEditor.Kinds - 1], Gen.Int[0, 999], Gen.Int[0, 999]).Array[1, 120];

    [Test]
    public void EveryChangeIsToldOnce() => Edits.Sample(edits =>
    {
        var editor = new TreeEditor();
        foreach (var (what, one, other) in edits) editor.Edit(what, one, other);
        editor.Check();
    }, iter: 3000, threads: 1);
}
