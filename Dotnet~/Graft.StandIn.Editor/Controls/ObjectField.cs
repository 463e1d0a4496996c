using System;
using System.Linq;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor.UIElements;

/// <summary>An object of the project. Whoever shows it may ask, with "?" for a value, which there are, and sends one's path, or nothing for none.</summary>
public class ObjectField : BaseField<Object>
{
    Type type = typeof(Object);
    string[] offered;

    public ObjectField() : this(null)
    {
    }

    public ObjectField(string label) : base(label, "unity-object-field")
    {
    }

    /// <summary>What it takes.</summary>
    public Type objectType
    {
        get => type;
        set
        {
            type = value ?? typeof(Object);
            offered = null;
            PropertiesChanged();
        }
    }

    /// <summary>There are no scenes here.</summary>
    public bool allowSceneObjects { get; set; } = true;

    internal override string Kind => "ObjectField";

    internal override Object Fitting(Object value) => value == null || !type.IsInstanceOfType(value) ? null : value;

    internal override bool TryRead(string text, out Object read)
    {
        read = text.Length == 0 ? null : AssetDatabase.LoadAssetAtPath(text, type);
        return text.Length == 0 || read != null;
    }

    internal override Taken Take(string text)
    {
        if (text != "?")
        {
            Taken taken = base.Take(text);
            return taken == Taken.Exactly ? Taken.Adjusted : taken; // a path was sent, and a name is shown
        }
        offered = OpenEditor.Needed.Search.Find($"t:{type.Name}", null).Select(each => each.Path).ToArray();
        PropertiesChanged();
        return Taken.Refused;
    }

    internal override void TellValue(Teller to)
    {
        to.Text("objectType", Spaced(type.Name));
        to.List(Properties.Choices, offered);
        to.Text(Properties.Value, value == null ? $"None ({Spaced(type.Name)})" : $"{value.name} ({Spaced(value.GetType().Name)})");
    }

    // As the editor writes names of types: ModelAsset as Model Asset.
    static string Spaced(string name) => string.Concat(name.Select((each, i) => i > 0 && (char.IsUpper(each) || char.IsDigit(each)) ? $" {each}" : each.ToString()));
}
