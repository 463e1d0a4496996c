using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>An image of which two models say different things, with both answers below.</summary>
    sealed class CompressDifferenceView : VisualElement
    {
        const float Side = 56;

        readonly PixelView picture = new PixelView(Side, Side);
        readonly Label before = new Label(), after = new Label();

        public CompressDifferenceView()
        {
            AddToClassList("compress-difference");
            before.AddToClassList("compress-difference__answer");
            after.AddToClassList("compress-difference__answer");
            Add(picture);
            Add(before);
            Add(after);
        }

        public void Show(CompressDifference difference, ImageForm form)
        {
            var colours = new Color32[form.Width * form.Height];
            for (int i = 0; i < colours.Length; i++) colours[i] = Skin.Grey(difference.Pixels.Span[i]);
            picture.Show(form.Width, form.Height, colours);
            Show(before, "before", difference.Before, difference.Truth);
            Show(after, "after", difference.After, difference.Truth);
            tooltip = $"It is \"{difference.Truth}\": the original says \"{difference.Before}\", the chosen model \"{difference.After}\"";
        }

        static void Show(Label label, string when, string answer, string truth)
        {
            label.text = $"{when} {answer}";
            label.EnableInClassList("compress-difference__answer--wrong", answer != truth);
        }
    }
}
