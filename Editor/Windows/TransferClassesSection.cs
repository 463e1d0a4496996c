using System.Collections.Generic;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's middle: a card for each new class.</summary>
    sealed class TransferClassesSection
    {
        readonly TransferSession session;
        readonly VisualTreeAsset cardTree;
        readonly ScrollView cards;
        readonly VisualElement empty;
        readonly Button undo;
        readonly Dictionary<int, TransferClassCard> byClass = new Dictionary<int, TransferClassCard>();

        public TransferClassesSection(VisualElement root, TransferSession session, VisualTreeAsset cardTree)
        {
            this.session = session;
            this.cardTree = cardTree;
            cards = root.Q<ScrollView>("cards");
            empty = root.Q("classes-empty");
            undo = root.Q<Button>("undo");
            undo.clicked += () => session.Examples.Undo();
            root.Q<Button>("add").clicked += Add;
            root.Q<Button>("folders").clicked += AddFolders;
        }

        public void Refresh()
        {
            IReadOnlyList<TransferClass> classes = session.Examples.Classes;
            foreach (int gone in byClass.Keys.Where(id => classes.All(each => each.Id != id)).ToArray())
            {
                byClass[gone].Root.RemoveFromHierarchy();
                byClass.Remove(gone);
            }
            for (int i = 0; i < classes.Count; i++)
            {
                if (!byClass.TryGetValue(classes[i].Id, out TransferClassCard card)) byClass.Add(classes[i].Id, card = new TransferClassCard(session, classes[i], cardTree));
                if (i >= cards.childCount || cards[i] != card.Root)
                {
                    card.Root.RemoveFromHierarchy();
                    cards.Insert(i, card.Root);
                }
                card.Refresh();
            }
            empty.style.display = classes.Count == 0 ? DisplayStyle.Flex : DisplayStyle.None;
            cards.style.display = classes.Count == 0 ? DisplayStyle.None : DisplayStyle.Flex;
            undo.SetEnabled(session.Examples.Removed != null);
            undo.tooltip = session.Examples.Removed == null ? "Puts back what was removed last (Ctrl+Z)" : $"Put back {session.Examples.Removed} (Ctrl+Z)";
        }

        void Add()
        {
            TransferClass added = session.Examples.AddClass();
            if (added == null) return;
            Refresh();
            byClass[added.Id].Name();
        }

        void AddFolders()
        {
            string folder = EditorUtility.OpenFolderPanel("A folder with a folder of pictures for each class", "", "");
            if (folder.Length > 0) session.Examples.AddFolders(folder);
        }
    }
}
