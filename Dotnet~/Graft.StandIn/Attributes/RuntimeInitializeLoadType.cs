namespace UnityEngine;

/// <summary>When a marked method is called as a game starts; in order: the last of these numbers first, but for the two about scenes.</summary>
public enum RuntimeInitializeLoadType
{
    AfterSceneLoad = 0,
    BeforeSceneLoad = 1,
    AfterAssembliesLoaded = 2,
    BeforeSplashScreen = 3,
    SubsystemRegistration = 4,
}
