using System;

namespace UnityEngine;

/// <summary>A destroyed object was asked for what it no longer has.</summary>
public class MissingReferenceException : SystemException
{
    public MissingReferenceException() { }
    public MissingReferenceException(string message) : base(message) { }
}
