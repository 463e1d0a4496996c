using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// Grafts new classes onto a trained classifier. It shows a session that outlives it: closing the window loses nothing, and a training under way goes on.
    /// </summary>
    sealed class TransferWindow : SessionWindow
    {
        TransferSession session;
        TransferModelSection model;
        TransferClassesSection classes;
        TransferTrainSection training;
        TransferOutcomeSection outcome;
        TransferTrySection trying;

        [MenuItem("Window/Graft/Transfer")]
        public static void Open()
        {
            var opened = GetWindow<TransferWindow>();
            opened.titleContent = new GUIContent("Transfer");
            opened.minSize = new Vector2(1040, 560);
        }

        void CreateGUI()
        {
            session = EditorSessions.Transfer.Session;
            // The editor was left and is there again: what was under way is, too.
            if (session.State == TransferState.Empty && session.Examples.Count == 0 && session.HasLast) session.ReopenLast();
            VisualElement window = Fill("TransferWindow.uxml", "transfer");
            model = new TransferModelSection(window, session);
            classes = new TransferClassesSection(window, session, Tree("TransferClassCard.uxml"));
            training = new TransferTrainSection(window, session);
            outcome = new TransferOutcomeSection(window, session);
            trying = new TransferTrySection(window, session);
            Follow(session);
        }

        protected override void Refresh()
        {
            model.Refresh();
            classes.Refresh();
            training.Refresh();
            outcome.Refresh();
            trying.Refresh();
        }

        // A field that has the keyboard undoes its own typing, and a pad its own strokes; these do not let it come here.
        protected override bool Press(KeyDownEvent pressed)
        {
            bool isControl = pressed.ctrlKey || pressed.commandKey;
            if (isControl && (pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter)) session.Train();
            else if (isControl && pressed.keyCode == KeyCode.Z && !IsTyping(pressed)) session.Examples.Undo();
            else if (isControl && pressed.keyCode == KeyCode.S && session.Result != null) outcome.Save();
            else if (pressed.keyCode == KeyCode.Escape && session.State == TransferState.Training) session.Cancel();
            else return false;
            return true;
        }

        static bool IsTyping(KeyDownEvent pressed)
        {
            for (var at = pressed.target as VisualElement; at != null; at = at.parent)
                if (at is TextField || at is IntegerField) return true;
            return false;
        }
    }
}
