using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The fields of a window that show a session's settings and change them, each by its name.</summary>
    sealed class SettingFields<TSettings>
    {
        readonly VisualElement root;
        readonly Func<TSettings> settings;
        readonly Func<Action<TSettings>, bool> change;
        readonly List<Action<TSettings>> shows = new List<Action<TSettings>>();

        /// <param name="root">Where the fields are.</param>
        /// <param name="settings">Gives the settings as they are now.</param>
        /// <param name="change">Changes them, or refuses to.</param>
        public SettingFields(VisualElement root, Func<TSettings> settings, Func<Action<TSettings>, bool> change)
        {
            this.root = root;
            this.settings = settings;
            this.change = change;
        }

        /// <summary>A field for one setting.</summary>
        public void Bind<T>(string name, Func<TSettings, T> get, Action<TSettings, T> set)
        {
            var field = root.Q<BaseField<T>>(name);
            field.RegisterValueChangedCallback(changed =>
            {
                // A label's own text changing comes by here too.
                if (ReferenceEquals(changed.target, field)) change(changing => set(changing, changed.newValue));
            });
            shows.Add(current => Show(field, get(current)));
        }

        /// <summary>A list of values, each under its title.</summary>
        public void Choose<T>(string name, IReadOnlyList<T> values, Func<T, string> title, Func<TSettings, T> get, Action<TSettings, T> set) => Choose(name, () => values, title, get, set);

        /// <summary>The same of values that may become others, such as the devices found so far.</summary>
        public void Choose<T>(string name, Func<IReadOnlyList<T>> values, Func<T, string> title, Func<TSettings, T> get, Action<TSettings, T> set)
        {
            var field = root.Q<DropdownField>(name);
            field.RegisterValueChangedCallback(changed =>
            {
                int index = field.choices.IndexOf(changed.newValue);
                if (index >= 0) change(changing => set(changing, values()[index]));
            });
            void Offer()
            {
                List<string> titles = values().Select(title).ToList();
                if (!titles.SequenceEqual(field.choices)) field.choices = titles;
            }
            Offer();
            shows.Add(current =>
            {
                Offer();
                Show(field, title(get(current)));
            });
        }

        public void Refresh()
        {
            foreach (Action<TSettings> show in shows) show(settings());
        }

        // What is being typed is left alone while what it would replace has not changed.
        static void Show<T>(BaseField<T> field, T value)
        {
            if (!EqualityComparer<T>.Default.Equals(field.value, value)) field.SetValueWithoutNotify(value);
        }
    }
}
