using System;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Calls those who listen to the engine's events: what one of them throws is logged, and the loop goes on.</summary>
static class Listeners
{
    public static void Tell(Action all)
    {
        try
        {
            all();
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown);
        }
    }

    /// <summary>The answer of one of them; the usual one where it throws.</summary>
    public static T Ask<T>(Func<T> one, T usual)
    {
        try
        {
            return one();
        }
        catch (Exception thrown)
        {
            Debug.LogException(thrown);
            return usual;
        }
    }
}
