using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// Grafts new classes onto a trained classifier. It shows a session that outlives it: closing the window loses nothing, and a training under way goes on.
    /// </summary>
    sealed class TransferWindow : EditorWindow
    {
        const string Files = "Packages/com.graftml.graft/Editor/Windows/";
        const long ShownEveryMilliseconds = 66; // fifteen times a second

        TransferSession session;
        TransferModelSection model;
        TransferClassesSection classes;
        TransferTrainSection training;
        TransferOutcomeSection outcome;
        TransferTrySection trying;
        VisualElement window;
        int shownVersion;
        bool shownDark;

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
            AssetDatabase.LoadAssetAtPath<VisualTreeAsset>(Files + "TransferWindow.uxml").CloneTree(rootVisualElement);
            window = rootVisualElement.Q("transfer");
            model = new TransferModelSection(window, session);
            classes = new TransferClassesSection(window, session, AssetDatabase.LoadAssetAtPath<VisualTreeAsset>(Files + "TransferClassCard.uxml"));
            training = new TransferTrainSection(window, session);
            outcome = new TransferOutcomeSection(window, session);
            trying = new TransferTrySection(window, session);
            window.RegisterCallback<KeyDownEvent>(Press);
            window.schedule.Execute(ShowChanges).Every(ShownEveryMilliseconds);
            Refresh();
        }

        void ShowChanges()
        {
            session.Update();
            if (session.Version != shownVersion || EditorGUIUtility.isProSkin != shownDark) Refresh();
        }

        void Refresh()
        {
            shownVersion = session.Version;
            shownDark = EditorGUIUtility.isProSkin;
            window.EnableInClassList("graft-window--light", !shownDark);
            model.Refresh();
            classes.Refresh();
            training.Refresh();
            outcome.Refresh();
            trying.Refresh();
        }

        // A field that has the keyboard undoes its own typing, and a pad its own strokes; these do not let it come here.
        void Press(KeyDownEvent pressed)
        {
            bool isControl = pressed.ctrlKey || pressed.commandKey;
            if (isControl && (pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter)) session.Train();
            else if (isControl && pressed.keyCode == KeyCode.Z && !IsTyping(pressed)) session.Examples.Undo();
            else if (isControl && pressed.keyCode == KeyCode.S && session.Result != null) outcome.Save();
            else if (pressed.keyCode == KeyCode.Escape && session.State == TransferState.Training) session.Cancel();
            else return;
            pressed.StopPropagation();
        }

        static bool IsTyping(KeyDownEvent pressed)
        {
            for (var at = pressed.target as VisualElement; at != null; at = at.parent)
                if (at is TextField || at is IntegerField) return true;
            return false;
        }
    }
}
