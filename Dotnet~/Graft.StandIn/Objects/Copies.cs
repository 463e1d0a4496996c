using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>What Instantiate makes: the same serialized fields, references within the copied objects to the copies.</summary>
static class Copies
{
    public static Object Of(Object original)
    {
        if (original == null) throw new ArgumentException("The Object you want to instantiate is null.");
        MainThread.Check();
        if (original is ScriptableObject data)
        {
            var made = (ScriptableObject)Activator.CreateInstance(data.GetType(), true);
            made.name = data.name + "(Clone)";
            Fields.Copy(data, made, new Dictionary<Object, Object>());
            made.Begin(); // with what was copied
            return made;
        }
        GameObject from = original is Component part ? part.gameObject : original as GameObject;
        if (from == null) throw new ArgumentException($"The stand-in copies game objects, components and scriptable objects, no {original.GetType().Name}.");
        var copies = new Dictionary<Object, Object>();
        GameObject top = Hierarchy(from, null, copies);
        foreach (var pair in copies.ToArray())
            if (pair.Key is MonoBehaviour) Fields.Copy(pair.Key, pair.Value, copies);
        top.name = from.name + "(Clone)";
        top.SetActive(from.activeSelf);
        return original is Component ? copies[original] : top;
    }

    // Below an inactive top nothing awakes before all fields are copied.
    static GameObject Hierarchy(GameObject from, Transform above, Dictionary<Object, Object> copies)
    {
        var made = new GameObject(from.name);
        if (above is null) made.SetActive(false);
        else
        {
            made.transform.SetParent(above, false);
            made.SetActive(from.activeSelf);
        }
        copies[from] = made;
        made.layer = from.layer;
        made.tag = from.tag;
        if (from.transform is RectTransform rectangle) ((RectTransform)made.AddComponent(typeof(RectTransform))).sizeDelta = rectangle.sizeDelta;
        made.transform.localPosition = from.transform.localPosition;
        made.transform.localEulerAngles = from.transform.localEulerAngles;
        made.transform.localScale = from.transform.localScale;
        copies[from.transform] = made.transform;
        foreach (Component part in from.Parts)
        {
            if (part is Transform) continue;
            // It may have come already, with one that requires it.
            Type type = part.GetType();
            Component copy = made.Parts.FirstOrDefault(each => each.GetType() == type && !copies.ContainsValue(each)) ?? made.AddComponent(type);
            if (part is Behaviour behaviour) ((Behaviour)copy).Preset(behaviour.enabled);
            copies[part] = copy;
        }
        foreach (Transform child in from.transform.Children) Hierarchy(child.Host, made.transform, copies);
        return made;
    }
}
