using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A window that shows a session, which outlives it: shown anew when the session or the skin has changed.</summary>
    abstract class SessionWindow : EditorWindow
    {
        const string Files = "Packages/com.graftml.graft/Editor/Windows/";

        ISession session;
        VisualElement window;
        int shownVersion;
        bool shownDark;

        /// <summary>How often it looks whether something has changed: fifteen times a second, unless it is to follow a hand.</summary>
        protected virtual long ShownEveryMilliseconds => 66;

        /// <summary>Shows all there is, as it is now.</summary>
        protected abstract void Refresh();

        /// <summary>Does what a key asks for.</summary>
        /// <returns>Whether it asked this window for something.</returns>
        protected abstract bool Press(KeyDownEvent pressed);

        protected static VisualTreeAsset Tree(string file) => AssetDatabase.LoadAssetAtPath<VisualTreeAsset>(Files + file);

        /// <summary>Fills the window from its file; the element of this name holds everything.</summary>
        protected VisualElement Fill(string file, string name)
        {
            Tree(file).CloneTree(rootVisualElement);
            window = rootVisualElement.Q(name);
            // Keys come only to what has the keyboard, or to what it lies in: until a control takes it, the window does.
            (window.focusable, window.tabIndex) = (true, -1);
            return window;
        }

        /// <summary>From here on the window follows a session.</summary>
        protected void Follow(ISession followed)
        {
            session = followed;
            window.RegisterCallback<KeyDownEvent>(pressed =>
            {
                if (Press(pressed)) pressed.StopPropagation();
            });
            window.schedule.Execute(ShowChanges).Every(ShownEveryMilliseconds);
            ShowNow();
            window.Focus();
        }

        void ShowChanges()
        {
            session.Update();
            if (session.Version != shownVersion || EditorGUIUtility.isProSkin != shownDark) ShowNow();
        }

        void ShowNow()
        {
            shownVersion = session.Version;
            shownDark = EditorGUIUtility.isProSkin;
            window.EnableInClassList("graft-window--light", !shownDark);
            Refresh();
        }
    }
}
