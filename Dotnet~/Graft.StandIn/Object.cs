namespace UnityEngine;

public class Object
{
    public string name { get; set; } = "";
}
