namespace UnityEngine.TestTools;

/// <summary>A script that is a test itself: yielded by a [UnityTest], it is put on a game object of its own and waited for.</summary>
public class MonoBehaviourTest<T> : CustomYieldInstruction where T : MonoBehaviour, IMonoBehaviourTest
{
    public MonoBehaviourTest(bool dontDestroyOnLoad = true)
    {
        var host = new GameObject($"MonoBehaviourTest: {typeof(T).FullName}");
        component = host.AddComponent<T>();
        if (dontDestroyOnLoad) Object.DontDestroyOnLoad(host);
    }

    public T component { get; }
    public GameObject gameObject => component.gameObject;
    public override bool keepWaiting => !component.IsTestFinished;
}
