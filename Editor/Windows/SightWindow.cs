using Graft.Components;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Shows what a network makes of a drawing while it is drawn: every layer, the answer, and what speaks for a class. It shows a session that outlives it.</summary>
    sealed class SightWindow : SessionWindow
    {
        SightSession session;
        SightModelSection model;
        SightPadSection pad;
        SightEvidenceSection evidence;
        SightLayersSection layers;
        SightUnitSection unit;
        SightStrongestSection strongest;
        HelpBox problem;

        [MenuItem("Window/Graft/What the network sees")]
        public static void Open()
        {
            var opened = GetWindow<SightWindow>();
            opened.titleContent = new GUIContent("What it sees");
            opened.minSize = new Vector2(1040, 560);
        }

        // As often as the editor looks: it follows the pen.
        protected override long ShownEveryMilliseconds => 1;

        void CreateGUI()
        {
            session = EditorSessions.Sight.Session;
            if (session.Model == null && AssetDatabase.LoadAssetAtPath<ModelAsset>(SightModelSection.Shipped) is ModelAsset shipped) session.Open(shipped, SightModelSection.Shipped);
            VisualElement window = Fill("SightWindow.uxml", "sight");
            Tree("ImagesSection.uxml").CloneTree(window.Q("images"));
            model = new SightModelSection(window, session);
            pad = new SightPadSection(window, session);
            evidence = new SightEvidenceSection(window, session);
            layers = new SightLayersSection(window, session);
            unit = new SightUnitSection(window, session);
            strongest = new SightStrongestSection(window, session);
            problem = window.Q<HelpBox>("problem");
            Follow(session);
        }

        protected override void Refresh()
        {
            model.Refresh();
            pad.Refresh();
            evidence.Refresh();
            layers.Refresh();
            unit.Refresh();
            strongest.Refresh();
            problem.text = session.Problem ?? "";
            problem.style.display = session.Problem == null ? DisplayStyle.None : DisplayStyle.Flex;
        }

        // A field that has the keyboard keeps its own keys.
        protected override bool Press(KeyDownEvent pressed)
        {
            if (pressed.keyCode == KeyCode.PageDown) session.Images.Browse(1);
            else if (pressed.keyCode == KeyCode.PageUp) session.Images.Browse(-1);
            else if (pressed.keyCode == KeyCode.Escape) layers.LetGo();
            else return false;
            return true;
        }
    }
}
