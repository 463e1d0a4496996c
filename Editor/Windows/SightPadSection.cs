using System.Globalization;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left: the pad, and images that can be looked at instead.</summary>
    sealed class SightPadSection
    {
        readonly SightSession session;
        readonly InkSurface pad = new InkSurface(SightSession.Side, "Draw a digit and watch what the network makes of it") { tooltip = "Draw; Delete empties the pad, Ctrl+Z takes the last stroke away" };
        readonly Button clear, undo;
        readonly Label says;
        readonly Foldout foldout;
        readonly ImagesSection images;

        public SightPadSection(VisualElement root, SightSession session)
        {
            this.session = session;
            root.Q("pad-place").Add(pad);
            pad.Load(session.Drawing);
            pad.Drawing += Draw;
            pad.Changed += Draw;
            clear = root.Q<Button>("clear");
            clear.clicked += () => pad.Clear();
            undo = root.Q<Button>("undo");
            undo.clicked += pad.Undo;
            root.Q<Button>("image-previous").clicked += () => session.Images.Browse(-1);
            root.Q<Button>("image-next").clicked += () => session.Images.Browse(1);
            root.Q<Button>("image-wrong").clicked += () => session.Images.Browse(1, wrong: true);
            says = root.Q<Label>("image-says");
            foldout = root.Q<Foldout>("images-foldout");
            foldout.value = false;
            foldout.RegisterValueChangedCallback(_ => Refresh());
            images = new ImagesSection(root.Q("images"), session.Images, DataKind.Synthetic, DataKind.Mnist, DataKind.Idx, DataKind.Folder, DataKind.Asset);
            // All of them are looked at; nothing is learned here.
            foreach (string part in new[] { "data-validation", "data-classes" }) root.Q(part).style.display = DisplayStyle.None;
        }

        public void Refresh()
        {
            clear.SetEnabled(!pad.Canvas.IsBlank);
            undo.SetEnabled(!pad.Canvas.IsBlank);
            says.text = Says();
            if (foldout.value) images.Refresh();
        }

        string Says()
        {
            SightImages shown = session.Images;
            if (shown.IsSearching) return "Looking for a wrong answer";
            if (shown.Number >= 0) return $"{(shown.Number + 1).ToString("N0", CultureInfo.InvariantCulture)} of {shown.Images.All.Count.ToString("N0", CultureInfo.InvariantCulture)}, labelled \"{shown.Truth}\"";
            return shown.IsBrowsing && shown.Images.IsReading ? "Reading the images" : "The drawing is looked at";
        }

        void Draw() => session.Draw(pad.Canvas);
    }
}
