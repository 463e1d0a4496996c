using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's middle: the images as thumbnails, of which some are chosen.</summary>
    sealed class DataGridSection : IThumbnails
    {
        const float Width = 852;
        const int FirstSide = 52, FirstDigits = 6000;

        readonly DataSession session;
        readonly ThumbnailGrid grid = new ThumbnailGrid(Width);
        readonly VisualElement place, empty;
        readonly Label says, chosen;
        readonly Button draw;
        readonly SliderInt size;
        DataDocument shownDocument;
        Shape? shownShape;
        int shownView = -1, shownSide, shownSelection = -1;
        bool shownDark;

        public DataGridSection(VisualElement root, DataSession session)
        {
            this.session = session;
            place = root.Q("grid-place");
            place.Add(grid);
            grid.Pressed += Press;
            grid.Walked += session.Selection.Move;
            grid.Walked += (_, __) => Refresh();
            empty = root.Q("grid-empty");
            says = root.Q<Label>("grid-empty-says");
            chosen = root.Q<Label>("chosen-count");
            draw = root.Q<Button>("draw-digits");
            draw.clicked += () => session.Import.AddDigits(FirstDigits);
            size = root.Q<SliderInt>("size");
            size.SetValueWithoutNotify(FirstSide);
            size.RegisterValueChangedCallback(_ => Refresh());
        }

        IReadOnlyList<int> IThumbnails.Ids => session.View.Ids;
        int IThumbnails.Current => session.Selection.Current;
        ReadOnlySpan<byte> IThumbnails.PixelsOf(int id) => session.Document.Images[id].Span;
        bool IThumbnails.IsChosen(int id) => session.Selection.Has(id);

        (string, bool) IThumbnails.LabelOf(int id)
        {
            string label = session.Document.NameOf(session.Document.LabelOf(id)) ?? "", answer = session.WrongAnswer(id);
            return answer == null ? (label, false) : ($"{label} → {answer}", true);
        }

        public void Refresh()
        {
            bool hasShown = session.View.Ids.Count > 0;
            place.style.display = hasShown ? DisplayStyle.Flex : DisplayStyle.None;
            empty.style.display = hasShown ? DisplayStyle.None : DisplayStyle.Flex;
            says.text = Empty();
            draw.style.display = session.Document.Count == 0 && session.Doing == null ? DisplayStyle.Flex : DisplayStyle.None;
            int count = session.Selection.Count;
            chosen.text = count == 0 ? "Nothing chosen" : count == 1 ? "1 image chosen" : $"{count} images chosen";
            if (hasShown) Show();
            else shownView = -1;
        }

        /// <summary>Chooses all images that are shown.</summary>
        public void ChooseAll()
        {
            session.Selection.All();
            Refresh();
        }

        void Show()
        {
            Shape shape = session.Document.Images.Shape.Value;
            bool isOther = session.View.Version != shownView || session.Document != shownDocument || shownShape != shape || size.value != shownSide || Skin.IsDark != shownDark;
            (shownView, shownDocument, shownShape, shownSide, shownDark) = (session.View.Version, session.Document, shape, size.value, Skin.IsDark);
            if (isOther) grid.Show(this, ImageSize.WidthOf(shape), ImageSize.HeightOf(shape), size.value);
            else grid.Mark();
            if (session.Selection.Version != shownSelection) grid.ScrollTo(session.View.PlaceOf(session.Selection.Current));
            shownSelection = session.Selection.Version;
        }

        void Press(int id, bool extends, bool toggles)
        {
            if (extends) session.Selection.Extend(id);
            else if (toggles) session.Selection.Toggle(id);
            else session.Selection.Choose(id);
            Refresh();
        }

        string Empty() =>
            session.Doing != null ? session.Doing + "…"
            : session.Document.Count == 0 ? "No images yet. Choose a data asset above, import images, draw some on the pad, or have Graft draw digits."
            : session.View.Show == DataShow.Duplicates ? "No two images here have the same pixels."
            : session.View.Show != DataShow.All && session.ModelTitle == null ? "Choose a model above: it answers to the images, and those that it gets wrong or is unsure of are shown here."
            : session.View.Show == DataShow.Wrong ? "The model answers all images here as they are labelled." : "No image of this class.";
    }
}
