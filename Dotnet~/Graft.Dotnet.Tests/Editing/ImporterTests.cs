using Graft.Components;
using Graft.Editing;
using Graft.StandIn;
using NUnit.Framework;
using UnityEngine;

namespace Graft.Dotnet.Tests;

/// <summary>What the editor makes of the package's files.</summary>
public sealed class ImporterTests
{
    static IEnumerable<string> Models => Repository.Files.Where(path => path.StartsWith("Models/") && path.EndsWith(".graft"));

    static IEnumerable<string> Kernels => Repository.Files.Where(path => path.EndsWith(".cl"));

    [TestCaseSource(nameof(Models))]
    public void AModelBecomesAnAssetWithItsCard(string path)
    {
        var (main, errors) = Imports.Run(new ModelImporter(), Repository.Full(path));
        var asset = (ModelAsset)main;
        Assert.That(errors, Is.Empty);
        Assert.That(asset.name, Is.EqualTo(Path.GetFileNameWithoutExtension(path)), "what the player's file is called by");
        Assert.That(asset.Bytes.ToArray(), Is.EqualTo(File.ReadAllBytes(Repository.Full(path))));
        Assert.That(asset.Labels, Is.EqualTo(asset.Load().Classes));
        Assert.That(asset.Card, Is.EqualTo(Repository.Text(Path.ChangeExtension(path, ".md"))));
    }

    [Test]
    public void WhatIsNoModelIsAnErrorThatNamesTheFile()
    {
        string path = Path.Combine(Path.GetTempPath(), $"graft-{Environment.ProcessId}.graft");
        File.WriteAllText(path, "no model");
        try
        {
            var (main, errors) = Imports.Run(new ModelImporter(), path);
            Assert.That(main, Is.Null);
            Assert.That(errors, Has.Count.EqualTo(1));
            Assert.That(errors[0], Does.StartWith(path + " is not imported: "));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCaseSource(nameof(Kernels))]
    public void AKernelFileBecomesAText(string path)
    {
        var (main, errors) = Imports.Run(new KernelImporter(), Repository.Full(path));
        Assert.That(errors, Is.Empty);
        Assert.That(((TextAsset)main).text, Is.EqualTo(Repository.Text(path)));
    }
}
