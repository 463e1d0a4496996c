using System;
using System.Globalization;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The image that is looked at, large: its label, what the model answers, and what can be done with it.</summary>
    sealed class DataDetailSection
    {
        const float Side = 140;

        readonly DataSession session;
        readonly PixelView picture = new PixelView(Side, Side);
        readonly AnswerBars answers = new AnswerBars();
        readonly Label title, says;
        readonly Button take, delete;
        DataDocument shownDocument;
        DataScores shownScores;
        string shownModel;
        int shown = -1;

        public DataDetailSection(VisualElement root, DataSession session)
        {
            this.session = session;
            root.Q("picture-place").Add(picture);
            root.Q("answers").Add(answers);
            title = root.Q<Label>("picture-title");
            says = root.Q<Label>("picture-says");
            take = root.Q<Button>("take-answer");
            take.clicked += () => session.TakeAnswers();
            delete = root.Q<Button>("delete");
            delete.clicked += () => session.Edits.Delete(session.Selection.Ids);
            Picture(-1);
        }

        public void Refresh()
        {
            int current = session.Document.Has(session.Selection.Current) ? session.Selection.Current : -1;
            delete.SetEnabled(session.Selection.Count > 0);
            take.SetEnabled(session.Selection.Count > 0 && session.Scores != null);
            if (current >= 0)
            {
                string answer = session.WrongAnswer(current);
                title.text = $"Image {current}: \"{session.Document.NameOf(session.Document.LabelOf(current))}\"";
                says.text = session.Scores == null || current >= session.Scores.Count ? "Choose a model above to see what it answers."
                    : $"{session.ModelTitle} answers \"{session.Scores.Model.Classes[session.Scores.AnswerOf(current)]}\"{(answer == null ? "" : ", which is not its label")}, {(100 * session.Scores.ConfidenceOf(current)).ToString("0.0", CultureInfo.InvariantCulture)} % sure.";
            }
            else
            {
                title.text = "No image chosen";
                says.text = "Press an image to see it here.";
            }
            if (current == shown && session.Document == shownDocument && session.Scores == shownScores && session.ModelTitle == shownModel) return;
            (shown, shownDocument, shownScores, shownModel) = (current, session.Document, session.Scores, session.ModelTitle);
            Picture(current);
            if (session.Answer() is var (classes, probabilities)) answers.Show(classes, probabilities);
            else answers.Show(Array.Empty<string>(), Array.Empty<float>());
        }

        void Picture(int id)
        {
            if (id < 0)
            {
                picture.ShowNothing();
                return;
            }
            Shape shape = session.Document.Images.Shape.Value;
            picture.Show(ImageSize.WidthOf(shape), ImageSize.HeightOf(shape), Array.ConvertAll(session.Document.Images[id].ToArray(), Skin.Grey));
        }
    }
}
