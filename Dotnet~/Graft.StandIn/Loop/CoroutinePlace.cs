namespace Graft.StandIn;

/// <summary>Where in a frame coroutines go on.</summary>
enum CoroutinePlace
{
    AfterUpdate,
    AfterFixedUpdate,
    EndOfFrame,
}
