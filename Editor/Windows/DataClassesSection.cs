using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The classes with their counts: each can be renamed, and be the label of what is chosen.</summary>
    sealed class DataClassesSection
    {
        readonly DataSession session;
        readonly VisualTreeAsset rowTree;
        readonly VisualElement rows;
        readonly TextField added;
        readonly List<VisualElement> made = new List<VisualElement>();
        int[] shown = System.Array.Empty<int>();
        DataDocument shownDocument;

        public DataClassesSection(VisualElement root, DataSession session, VisualTreeAsset rowTree)
        {
            this.session = session;
            this.rowTree = rowTree;
            rows = root.Q("class-rows");
            added = root.Q<TextField>("new-class");
            added.RegisterCallback<KeyDownEvent>(pressed =>
            {
                if (pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter) Add();
            });
            root.Q<Button>("add-class").clicked += Add;
        }

        public void Refresh()
        {
            IReadOnlyList<DataClass> classes = session.Document.Classes;
            int[] now = classes.Select(each => each.Index).ToArray();
            if (session.Document != shownDocument || !now.SequenceEqual(shown)) Make(now);
            for (int i = 0; i < classes.Count; i++) Show(made[i], classes[i]);
        }

        /// <summary>Labels what is chosen by the number of a class.</summary>
        public void Label(int number)
        {
            IReadOnlyList<DataClass> classes = session.Document.Classes;
            session.Edits.Relabel(session.Selection.Ids, number < classes.Count ? classes[number].Index : -1);
        }

        // Made anew only where the classes are others: a field that is rebuilt loses the keyboard's focus.
        void Make(int[] labels)
        {
            (shown, shownDocument) = (labels, session.Document);
            rows.Clear();
            made.Clear();
            for (int number = 0; number < labels.Length; number++)
            {
                int label = labels[number];
                VisualElement row = rowTree.CloneTree();
                row.Q<Label>("class-number").text = number < 10 ? number.ToString(CultureInfo.InvariantCulture) : "";
                row.Q<TextField>("class-name").RegisterValueChangedCallback(changed => Rename(label, changed));
                row.Q<Button>("class-label").clicked += () => session.Edits.Relabel(session.Selection.Ids, label);
                row.Q<Button>("class-remove").clicked += () => session.Edits.RemoveClass(label);
                made.Add(row);
                rows.Add(row);
            }
        }

        void Show(VisualElement row, DataClass shows)
        {
            var name = row.Q<TextField>("class-name");
            if (name.value != shows.Name) name.SetValueWithoutNotify(shows.Name);
            row.Q<Label>("class-count").text = shows.Count.ToString("N0", CultureInfo.InvariantCulture);
            row.Q<Button>("class-label").SetEnabled(session.Selection.Count > 0);
            row.Q<Button>("class-remove").SetEnabled(shows.Count == 0);
        }

        void Rename(int label, ChangeEvent<string> changed)
        {
            // A name that is refused is seen no longer: the problem says why.
            if (!session.Edits.RenameClass(label, changed.newValue)) ((TextField)changed.target).SetValueWithoutNotify(session.Document.NameOf(label));
        }

        void Add()
        {
            int[] chosen = session.Selection.Ids;
            if (chosen.Length > 0 ? session.Edits.Relabel(chosen, added.value) : session.Edits.AddClass(added.value)) added.SetValueWithoutNotify("");
        }
    }
}
