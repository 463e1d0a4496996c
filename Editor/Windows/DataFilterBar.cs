using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Graft.Components;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Which images are shown: of a class, by what a model says of them, and the model.</summary>
    sealed class DataFilterBar
    {
        static readonly Dictionary<DataShow, string> Kinds = new Dictionary<DataShow, string>
        {
            [DataShow.All] = "All images", [DataShow.Wrong] = "Gets wrong", [DataShow.Unsure] = "Is unsure of", [DataShow.Duplicates] = "Duplicates",
        };

        readonly DataSession session;
        readonly DropdownField show, ofClass;
        readonly ObjectField model = new ObjectField("Model") { name = "model", objectType = typeof(ModelAsset), allowSceneObjects = false, tooltip = "A classifier that answers to the images: then those that it gets wrong or is unsure of can be shown" };
        readonly Label count;
        int[] classes = { -1 };
        string shownModel = "";

        public DataFilterBar(VisualElement root, DataSession session)
        {
            this.session = session;
            show = root.Q<DropdownField>("show");
            show.choices = Kinds.Values.ToList();
            show.RegisterValueChangedCallback(_ => Choose());
            ofClass = root.Q<DropdownField>("of-class");
            ofClass.RegisterValueChangedCallback(_ => Choose());
            root.Q("model-place").Add(model);
            model.RegisterValueChangedCallback(changed => Use(changed.newValue as ModelAsset));
            count = root.Q<Label>("shown-count");
        }

        public void Refresh()
        {
            // After a reload the session knows which model answered, and the project has it.
            if (session.ModelTitle == null && session.ModelPath != null && session.Document.Count > 0 && AssetDatabase.LoadAssetAtPath<ModelAsset>(session.ModelPath) is ModelAsset before) Use(before);
            show.SetValueWithoutNotify(Kinds[session.View.Show]);
            IReadOnlyList<DataClass> there = session.Document.Classes;
            classes = there.Select(each => each.Index).Prepend(-1).ToArray();
            List<string> names = there.Select(each => each.Name).Prepend("All").ToList();
            if (!names.SequenceEqual(ofClass.choices ?? new List<string>())) ofClass.choices = names;
            ofClass.SetValueWithoutNotify(names[System.Array.IndexOf(classes, session.View.Class)]);
            string path = session.ModelTitle == null ? "" : session.ModelPath ?? "";
            if (path != shownModel) model.SetValueWithoutNotify(path.Length == 0 ? null : AssetDatabase.LoadAssetAtPath<ModelAsset>(path));
            shownModel = path;
            int shown = session.View.Ids.Count, all = session.Document.Count;
            count.text = shown == all ? Text(all) : $"{Text(shown)} of {Text(all)}";
        }

        void Choose()
        {
            DataShow kind = Kinds.First(each => each.Value == show.value).Key;
            int index = ofClass.choices.IndexOf(ofClass.value);
            session.Show(kind, index < 0 || index >= classes.Length ? -1 : classes[index]);
        }

        void Use(ModelAsset chosen)
        {
            shownModel = null;
            if (chosen == null) session.UseNone();
            else session.Use(chosen.name, AssetDatabase.GetAssetPath(chosen), chosen.Bytes);
        }

        static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
