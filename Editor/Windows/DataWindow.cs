using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// Looks at images by the ten thousand, finds those with wrong labels, and mends them. It shows a session that outlives it: closing the window loses nothing.
    /// </summary>
    sealed class DataWindow : SessionWindow
    {
        DataSession session;
        DataFileBar files;
        DataFilterBar filter;
        DataGridSection grid;
        DataDetailSection detail;
        DataClassesSection classes;
        DataImportSection import;
        DataPadSection pad;

        [MenuItem("Window/Graft/Data")]
        public static void Open()
        {
            var opened = GetWindow<DataWindow>();
            opened.titleContent = new GUIContent("Data");
            opened.minSize = new Vector2(1240, 600);
        }

        void CreateGUI()
        {
            session = EditorSessions.Labelling.Session;
            // The editor was left and is there again: what was under way is, too.
            if (session.Document.Count == 0 && session.Doing == null && session.HasLast) session.ReopenLast();
            VisualElement window = Fill("DataWindow.uxml", "labelling");
            Tree("ImagesSection.uxml").CloneTree(window.Q("images"));
            files = new DataFileBar(window, session);
            filter = new DataFilterBar(window, session);
            grid = new DataGridSection(window, session);
            detail = new DataDetailSection(window, session);
            classes = new DataClassesSection(window, session, Tree("DataClassRow.uxml"));
            import = new DataImportSection(window, session);
            pad = new DataPadSection(window, session);
            Follow(session);
        }

        protected override void Refresh()
        {
            files.Refresh();
            filter.Refresh();
            grid.Refresh();
            detail.Refresh();
            classes.Refresh();
            import.Refresh();
            pad.Refresh();
        }

        // A field that has the keyboard keeps its own keys, and a pad its own; these do not let them come here.
        protected override bool Press(KeyDownEvent pressed)
        {
            if (pressed.keyCode == KeyCode.Escape)
            {
                session.Cancel();
                return true;
            }
            bool isControl = pressed.ctrlKey || pressed.commandKey;
            if (isControl && pressed.keyCode == KeyCode.S)
            {
                files.Save();
                return true;
            }
            if (IsTyping(pressed)) return false;
            return isControl ? PressControl(pressed) : PressPlain(pressed);
        }

        bool PressControl(KeyDownEvent pressed)
        {
            if (pressed.keyCode == KeyCode.Y || (pressed.keyCode == KeyCode.Z && pressed.shiftKey)) session.Edits.Redo();
            else if (pressed.keyCode == KeyCode.Z) session.Edits.Undo();
            else if (pressed.keyCode == KeyCode.A) grid.ChooseAll();
            else return false;
            return true;
        }

        bool PressPlain(KeyDownEvent pressed)
        {
            int digit = pressed.keyCode >= KeyCode.Alpha0 && pressed.keyCode <= KeyCode.Alpha9 ? pressed.keyCode - KeyCode.Alpha0
                : pressed.keyCode >= KeyCode.Keypad0 && pressed.keyCode <= KeyCode.Keypad9 ? pressed.keyCode - KeyCode.Keypad0 : -1;
            if (digit >= 0) classes.Label(digit);
            else if (pressed.keyCode == KeyCode.Delete || pressed.keyCode == KeyCode.Backspace) session.Edits.Delete(session.Selection.Ids);
            else if (pressed.target is ListView && (pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter)) session.TakeAnswers();
            else return false;
            return true;
        }

        static bool IsTyping(KeyDownEvent pressed)
        {
            for (var at = pressed.target as VisualElement; at != null; at = at.parent)
                if (at is TextField || at is IntegerField || at is SliderInt) return true;
            return false;
        }
    }
}
