namespace UnityEngine.EventSystems;

/// <summary>Hears of pointers.</summary>
public interface IEventSystemHandler { }
