using System;
using System.Globalization;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's middle, below: a pad to try the result on; both models answer while a stroke is being drawn.</summary>
    sealed class TransferTrySection
    {
        const float PadSide = 150;

        readonly TransferSession session;
        readonly InkSurface pad = new InkSurface(PadSide, "Draw to be recognised") { tooltip = "Draw what the model is to recognise; Delete empties the pad" };
        readonly VisualElement card;
        readonly Label afterSays, beforeSays;
        readonly AnswerBars after = new AnswerBars(), before = new AnswerBars();

        public TransferTrySection(VisualElement root, TransferSession session)
        {
            this.session = session;
            card = root.Q("try");
            pad.Drawing += Recognise;
            pad.Changed += Recognise;
            root.Q("try-pad").Insert(0, pad);
            root.Q<Button>("try-clear").clicked += () => pad.Clear();
            afterSays = root.Q<Label>("try-after-says");
            beforeSays = root.Q<Label>("try-before-says");
            root.Q("try-after").Add(after);
            root.Q("try-before").Add(before);
        }

        public void Refresh()
        {
            card.style.display = session.Pretrained == null ? DisplayStyle.None : DisplayStyle.Flex;
            if (session.Pretrained != null) Show();
        }

        void Recognise()
        {
            session.Pad.Recognise(pad.Canvas);
            Show();
        }

        void Show()
        {
            Show("After", session.Pad.After, session.Result?.Model, afterSays, after);
            Show("Before", session.Pad.Before, session.Pretrained.Model, beforeSays, before);
        }

        static void Show(string when, TransferAnswer answer, Model model, Label says, AnswerBars bars)
        {
            bars.style.display = model == null ? DisplayStyle.None : DisplayStyle.Flex;
            says.text = $"{when}: train first";
            if (model == null) return;
            says.text = answer == null ? $"{when}: draw first" : $"{when}: {(answer.IsKnown ? $"\"{answer.Label}\"" : "none of them")} in {answer.Microseconds.ToString("0", CultureInfo.InvariantCulture)} µs";
            bars.Show(model.Classes, answer?.Probabilities ?? Array.Empty<float>());
        }
    }
}
