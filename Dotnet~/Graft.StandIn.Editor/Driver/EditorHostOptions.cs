using System;
using System.Collections.Generic;
using System.Reflection;

namespace Graft.StandIn;

/// <summary>What an editor is opened with.</summary>
public sealed class EditorHostOptions
{
    /// <summary>The project: Assets and Library lie in it, and are made where they are missing. It becomes the process's current folder, as in Unity.</summary>
    public string ProjectFolder { get; set; }

    /// <summary>A package's folder, with its package.json: "Packages/" and its name. Null for none. Nothing is ever written into it.</summary>
    public string PackageFolder { get; set; }

    /// <summary>Whose importers, menu items, inspectors and [InitializeOnLoad] count.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; set; } = Array.Empty<Assembly>();

    /// <summary>Who answers; without one every question is an error that says so.</summary>
    public IEditorDialogs Dialogs { get; set; } = new PreparedDialogs();

    /// <summary>The dark skin, as most have it.</summary>
    public bool Dark { get; set; } = true;
}
