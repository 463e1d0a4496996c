using System;
using Graft.StandIn;
using UnityEngine.Events;

namespace UnityEngine.SceneManagement;

/// <summary>The loaded scenes. A host says by Player.AddScene what a scene holds.</summary>
public class SceneManager
{
    public static event UnityAction<Scene, LoadSceneMode> sceneLoaded;
    public static event UnityAction<Scene> sceneUnloaded;

    public static int sceneCount => Session.Needed.Scenes.Count;

    public static Scene CreateScene(string sceneName)
    {
        MainThread.Check();
        if (GetSceneByName(sceneName).IsValid()) throw new ArgumentException($"A scene called {sceneName} is there already.", nameof(sceneName));
        return new Scene(Session.Needed.NewScene(sceneName));
    }

    public static Scene GetActiveScene() => new(Session.Needed.Active);

    public static Scene GetSceneAt(int index) => new(Session.Needed.Scenes[index]);

    public static Scene GetSceneByName(string name) => new(Session.Needed.Scenes.Find(each => each.Name == name));

    public static bool SetActiveScene(Scene scene)
    {
        if (!scene.isLoaded) return false;
        Session.Needed.Active = scene.Content;
        return true;
    }

    /// <summary>Loads a scene in the next frame; alone, it takes the place of all others.</summary>
    public static void LoadScene(string sceneName, LoadSceneMode mode = LoadSceneMode.Single) => LoadSceneAsync(sceneName, mode);

    public static AsyncOperation LoadSceneAsync(string sceneName, LoadSceneMode mode = LoadSceneMode.Single)
    {
        MainThread.Check();
        if (!Player.Scenes.TryGetValue(sceneName, out Action build))
        {
            Debug.LogError($"Scene '{sceneName}' couldn't be loaded because it has not been added to the build settings.");
            return null;
        }
        var operation = new AsyncOperation();
        Player.Later.Add(() =>
        {
            Session session = Session.Current;
            SceneContent[] before = mode == LoadSceneMode.Single ? session.Scenes.ToArray() : Array.Empty<SceneContent>();
            SceneContent loaded = session.NewScene(sceneName);
            if (mode == LoadSceneMode.Single) session.Active = loaded;
            foreach (SceneContent each in before) Unload(each);
            SceneContent active = session.Active;
            session.Active = loaded;
            build();
            session.Active = active;
            operation.Finish();
            TellLoaded(loaded, mode);
        });
        return operation;
    }

    /// <summary>Ends a scene and its objects in the next frame; the last one stays.</summary>
    public static AsyncOperation UnloadSceneAsync(Scene scene)
    {
        MainThread.Check();
        if (!scene.isLoaded || scene.Content.IsEnding || Session.Needed.Scenes.FindAll(each => !each.IsEnding).Count == 1)
        {
            Debug.LogError("Unloading the last loaded scene, or one that is not loaded, is not supported.");
            return null;
        }
        scene.Content.IsEnding = true;
        var operation = new AsyncOperation();
        Player.Later.Add(() =>
        {
            if (scene.isLoaded) Unload(scene.Content); // another that was loaded alone may have done so
            if (Session.Current.Active == scene.Content) Session.Current.Active = Session.Current.Scenes[0];
            operation.Finish();
        });
        return operation;
    }

    public static void MoveGameObjectToScene(GameObject go, Scene scene)
    {
        if (go.transform.parent is not null) throw new ArgumentException("Only a game object at the root of its scene can be moved to another.", nameof(go));
        if (!scene.isLoaded) throw new ArgumentException("The scene is not loaded.", nameof(scene));
        go.MoveTo(scene.Content);
    }

    static void Unload(SceneContent content)
    {
        foreach (GameObject each in content.Objects.ToArray())
            if (each != null && each.transform.parent is null) each.End();
        content.IsLoaded = false;
        Session.Current.Scenes.Remove(content);
        Listeners.Tell(() => sceneUnloaded?.Invoke(new Scene(content)));
    }

    internal static void TellLoaded(SceneContent content, LoadSceneMode mode) => Listeners.Tell(() => sceneLoaded?.Invoke(new Scene(content), mode));

    /// <summary>A domain that is new has no listeners.</summary>
    internal static void ForgetListeners()
    {
        sceneLoaded = null;
        sceneUnloaded = null;
    }
}
