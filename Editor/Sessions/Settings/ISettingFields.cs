using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a session's settings are named to, one by one: who writes gives each back as it is, who reads gives back what was written.</summary>
    interface ISettingFields
    {
        string Of(string name, string value);
        int Of(string name, int value);
        ulong Of(string name, ulong value);
        float Of(string name, float value);
        bool Of(string name, bool value);
        IReadOnlyList<string> Of(string name, IReadOnlyList<string> values);
        T Choice<T>(string name, T value) where T : struct, Enum;
    }
}
