namespace UnityEngine.UIElements;

/// <summary>A list of rows.</summary>
public abstract class BaseListView : BaseVerticalCollectionView
{
    internal BaseListView() => AddToClassList("unity-list-view");
}
