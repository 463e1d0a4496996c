using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's top: what the network gets, what in it speaks for a class and against it, and the answer.</summary>
    sealed class SightEvidenceSection
    {
        const float PictureSide = 168;

        readonly SightSession session;
        readonly DropdownField label, against;
        readonly StrokeEvidenceView strokes = new StrokeEvidenceView(PictureSide, "Strokes of a drawing show here what they speak for")
        {
            tooltip = "What the class's lead would lose without the stroke: above zero it speaks for the class, below against it",
        };
        readonly PixelView input = new PixelView(PictureSide, PictureSide) { tooltip = "The 28x28 pixels that the network gets: scaled to 20 pixels, its centre of mass in the middle" };
        readonly PixelView pixels = new PixelView(PictureSide, PictureSide) { tooltip = "What each pixel gives to the class's lead: its gradient times the ink" };
        readonly Label lead, says;
        readonly AnswerBars bars = new AnswerBars();
        readonly Color32[] colours = new Color32[DigitCentring.PixelCount];
        Model shownModel;
        SightView shown;
        bool isShown, shownDark;

        public SightEvidenceSection(VisualElement root, SightSession session)
        {
            this.session = session;
            label = root.Q<DropdownField>("label-choice");
            against = root.Q<DropdownField>("against-choice");
            label.RegisterValueChangedCallback(_ => Ask());
            against.RegisterValueChangedCallback(_ => Ask());
            root.Q("strokes-place").Add(strokes);
            root.Q("input-place").Add(input);
            root.Q("pixels-place").Add(pixels);
            lead = root.Q<Label>("lead");
            says = root.Q<Label>("answer-says");
            root.Q("answer-place").Add(bars);
        }

        public void Refresh()
        {
            if (session.Model == null) return;
            if (session.Model != shownModel) ShowChoices();
            label.SetValueWithoutNotify(label.choices[session.Label + 1]);
            against.SetValueWithoutNotify(against.choices[session.Against + 2]);
            bool isDark = UnityEditor.EditorGUIUtility.isProSkin;
            if (isShown && session.View == shown && isDark == shownDark) return;
            (isShown, shown, shownDark) = (true, session.View, isDark);
            if (shown == null) ShowNothing();
            else Show();
        }

        void ShowChoices()
        {
            shownModel = session.Model;
            // In the order of the numbers that stand for them.
            label.choices = new[] { "the answer" }.Concat(shownModel.Classes.Select(Quoted)).ToList();
            against.choices = new[] { "all others", "the answer" }.Concat(shownModel.Classes.Select(Quoted)).ToList();
        }

        void Ask() => session.Ask(label.index - 1, against.index - 2);

        void ShowNothing()
        {
            strokes.Show(null, Array.Empty<float>());
            input.ShowNothing();
            pixels.ShowNothing();
            lead.text = "";
            says.text = "Draw first, or look at an image.";
            bars.Show(session.Model.Classes, Array.Empty<float>());
        }

        void Show()
        {
            IReadOnlyList<string> classes = session.Model.Classes;
            strokes.Show(shown.Question.Drawing, shown.StrokeEvidence);
            for (int i = 0; i < colours.Length; i++) colours[i] = Skin.Grey(shown.Image[i]);
            input.Show(DigitCentring.Side, DigitCentring.Side, colours);
            float most = shown.PixelEvidence.Max(Math.Abs);
            for (int i = 0; i < colours.Length; i++) colours[i] = Skin.Signed(shown.PixelEvidence[i], most);
            pixels.Show(DigitCentring.Side, DigitCentring.Side, colours);
            string other = shown.Against == SightQuestion.TheOthers ? "the others' mean" : Quoted(classes[shown.Against]);
            lead.text = $"{Quoted(classes[shown.Label])} {(shown.Lead < 0 ? "trails" : "leads")} {other} by {Math.Abs(shown.Lead).ToString("0.0", CultureInfo.InvariantCulture)}";
            string percent = (100 * shown.Answer.Probability).ToString("0", CultureInfo.InvariantCulture);
            says.text = shown.Answer.IsKnown ? $"It is {Quoted(shown.Answer.Label)}, {percent} %" : $"It does not know; likeliest {Quoted(shown.Answer.Label)}";
            if (shown.Question.Drawing == null && session.Images.Truth is string truth) says.text += Verdict(classes, truth);
            bars.Show(classes, shown.Probabilities);
        }

        string Verdict(IReadOnlyList<string> classes, string truth) =>
            !classes.Contains(truth) ? $"; it is labelled {Quoted(truth)}, which the model does not know"
            : shown.Answer.IsKnown && truth == shown.Answer.Label ? ": right"
            : $": wrong, it is labelled {Quoted(truth)}";

        static string Quoted(string name) => $"\"{name}\"";
    }
}
