using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The fields of a window that show a session's settings and change them, each by its name.</summary>
    sealed class SettingFields
    {
        readonly VisualElement root;
        readonly TrainerSession session;
        readonly List<Action<TrainerSettings>> shows = new List<Action<TrainerSettings>>();

        public SettingFields(VisualElement root, TrainerSession session)
        {
            this.root = root;
            this.session = session;
        }

        /// <summary>A field for one setting.</summary>
        public void Bind<T>(string name, Func<TrainerSettings, T> get, Action<TrainerSettings, T> set)
        {
            var field = root.Q<BaseField<T>>(name);
            field.RegisterValueChangedCallback(changed =>
            {
                // A label's own text changing comes by here too.
                if (ReferenceEquals(changed.target, field)) session.Change(settings => set(settings, changed.newValue));
            });
            shows.Add(settings => Show(field, get(settings)));
        }

        /// <summary>A list of values, each under its title.</summary>
        public void Choose<T>(string name, IReadOnlyList<T> values, Func<T, string> title, Func<TrainerSettings, T> get, Action<TrainerSettings, T> set)
        {
            var field = root.Q<DropdownField>(name);
            field.choices = values.Select(title).ToList();
            field.RegisterValueChangedCallback(changed =>
            {
                int index = field.choices.IndexOf(changed.newValue);
                if (index >= 0) session.Change(settings => set(settings, values[index]));
            });
            shows.Add(settings => Show(field, title(get(settings))));
        }

        public void Refresh()
        {
            foreach (Action<TrainerSettings> show in shows) show(session.Settings);
        }

        // What is being typed is left alone while what it would replace has not changed.
        static void Show<T>(BaseField<T> field, T value)
        {
            if (!EqualityComparer<T>.Default.Equals(field.value, value)) field.SetValueWithoutNotify(value);
        }
    }
}
