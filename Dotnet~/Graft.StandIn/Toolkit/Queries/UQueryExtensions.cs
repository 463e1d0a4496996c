namespace UnityEngine.UIElements;

/// <summary>Searches a tree. Null for a name or a class is any.</summary>
public static class UQueryExtensions
{
    public static T Q<T>(this VisualElement e, string name = null, params string[] classes) where T : VisualElement => e.Query<T>(name, classes).First();
    public static T Q<T>(this VisualElement e, string name = null, string className = null) where T : VisualElement => e.Query<T>(name, className).First();
    public static VisualElement Q(this VisualElement e, string name = null, params string[] classes) => e.Query(name, classes).First();
    public static VisualElement Q(this VisualElement e, string name = null, string className = null) => e.Query(name, className).First();

    public static UQueryBuilder<T> Query<T>(this VisualElement e, string name = null, params string[] classes) where T : VisualElement =>
        new(e, name, classes);

    public static UQueryBuilder<T> Query<T>(this VisualElement e, string name = null, string className = null) where T : VisualElement =>
        className == null ? new UQueryBuilder<T>(e, name) : new UQueryBuilder<T>(e, name, className);

    public static UQueryBuilder<VisualElement> Query(this VisualElement e, string name = null, params string[] classes) =>
        e.Query<VisualElement>(name, classes);

    public static UQueryBuilder<VisualElement> Query(this VisualElement e, string name = null, string className = null) =>
        e.Query<VisualElement>(name, className);
}
