using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using UnityEngine;
using UnityEngine.Events;

namespace Graft.Dotnet.Tests;

/// <summary>What a component's inspector shows, as Unity makes it of the script.</summary>
static class Inspector
{
    /// <summary>The fields that are shown, in their order.</summary>
    public static IEnumerable<FieldInfo> Fields(Type script) =>
        script.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => (field.IsPublic || field.GetCustomAttribute<SerializeField>() != null) && field.GetCustomAttribute<HideInInspector>() == null)
            .OrderBy(field => field.MetadataToken);

    public static IEnumerable<string> Labels(Type script) => Fields(script).Select(field => Label(field.Name));

    /// <summary>frameBudget is labelled Frame Budget.</summary>
    public static string Label(string name) => char.ToUpperInvariant(name[0]) + Regex.Replace(name[1..], "(?<=[a-z0-9])([A-Z])", " $1");

    /// <summary>Where *Component* or *Add Component* has it; null for what is no component.</summary>
    public static string? Menu(Type script)
    {
        if (!typeof(MonoBehaviour).IsAssignableFrom(script)) return null;
        string? path = script.GetCustomAttribute<AddComponentMenu>()?.componentMenu;
        return "Component > " + (path == null ? $"Scripts > {script.Namespace} > {Label(script.Name)}" : path.Replace("/", " > "));
    }

    /// <summary>What a field says on a component that was just added, in words.</summary>
    public static string Default(Type script, FieldInfo field) => field.GetValue(Activator.CreateInstance(script, true)) switch
    {
        null => "none",
        "" => "empty",
        UnityEventBase => "",
        Array { Length: 0 } => "none",
        bool on => on ? "on" : "off",
        Enum choice => Label(choice.ToString()),
        Color colour => colour == Color.white ? "white" : colour == Color.black ? "black" : colour.ToString(),
        IFormattable value => value.ToString("0.###", CultureInfo.InvariantCulture),
        object other => other.ToString()!,
    };
}
