using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A hyperparameter as a few fields: at which value it is, or between which it varies.</summary>
    sealed class TuningSpaceRow
    {
        readonly TuningSession session;
        readonly Hyperparameter what;
        readonly SettingFields<TuningSettings> fields;
        readonly VisualElement value, word, range, step, choices, words;
        readonly List<Toggle> toggles = new List<Toggle>();

        /// <param name="session">Whose search space it is.</param>
        /// <param name="what">The hyperparameter.</param>
        /// <param name="tree">What the row consists of.</param>
        public TuningSpaceRow(TuningSession session, Hyperparameter what, VisualTreeAsset tree)
        {
            this.session = session;
            this.what = what;
            Root = tree.CloneTree();
            value = Root.Q("space-value");
            word = Root.Q("space-word");
            range = Root.Q("space-range");
            step = Root.Q("space-step");
            choices = Root.Q("space-choices");
            words = Root.Q("space-words");
            var how = Root.Q<DropdownField>("space-how");
            (how.label, how.tooltip) = (what.Title, $"{what.About}: the same in all trials, or varied");
            fields = new SettingFields<TuningSettings>(Root, () => session.Settings, session.Change);
            fields.Choose("space-how", what.Variations, Words.Of, settings => Row(settings).How, (settings, kind) => Row(settings).How = kind);
            Text("space-value", row => row.Value, (row, text) => row.Value = text);
            Text("space-from", row => row.From, (row, text) => row.From = text);
            Text("space-to", row => row.To, (row, text) => row.To = text);
            Text("space-step", row => row.Step, (row, text) => row.Step = text);
            Text("space-choices", row => string.Join(", ", row.Choices), (row, text) => row.Choices = text.Split(',').Select(each => each.Trim()).Where(each => each.Length > 0).ToArray());
            if (what.Words == null) return;
            fields.Choose("space-word", what.Words, Words.Of, settings => Row(settings).Value, (settings, id) => Row(settings).Value = id);
            foreach (string id in what.Words) toggles.Add(Made(id));
        }

        public VisualElement Root { get; }

        public void Refresh()
        {
            fields.Refresh();
            HyperparameterSettings row = Row(session.Settings);
            bool isWord = what.Kind == HyperparameterKind.Word, isRange = row.How == VariationKind.Range || row.How == VariationKind.Logarithmic;
            Show(value, row.How == VariationKind.Fixed && !isWord);
            Show(word, row.How == VariationKind.Fixed && isWord);
            Show(range, isRange);
            Show(step, what.Kind == HyperparameterKind.Whole);
            Show(choices, row.How == VariationKind.Choice && !isWord);
            Show(words, row.How == VariationKind.Choice && isWord);
            for (int i = 0; i < toggles.Count; i++) toggles[i].SetValueWithoutNotify(row.Choices.Contains(what.Words[i]));
        }

        HyperparameterSettings Row(TuningSettings settings) => settings.Space[what.Name];

        void Text(string name, Func<HyperparameterSettings, string> get, Action<HyperparameterSettings, string> set) =>
            fields.Bind(name, settings => get(Row(settings)), (settings, text) => set(Row(settings), text.Trim()));

        Toggle Made(string id)
        {
            var toggle = new Toggle { name = "space-choice", text = Words.Of(id), tooltip = $"Whether trials can have {Words.Of(id)}" };
            toggle.AddToClassList("images-class");
            toggle.RegisterValueChangedCallback(changed => session.Change(settings => Row(settings).Choose(id, changed.newValue)));
            words.Add(toggle);
            return toggle;
        }

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}
