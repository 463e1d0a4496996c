namespace UnityEngine.EventSystems;

/// <summary>Turns input into events. The stand-in has no input: tests make the events.</summary>
public class EventSystem : MonoBehaviour { }
