using System.Linq;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Rows of a report: a name, and beside it as many lines as it takes.</summary>
    static class ModelRow
    {
        const float Indent = 12;

        public static VisualElement Of(ModelFact fact) => Of(fact.Name, fact.Text);

        /// <summary>A layer, with its settings, its shapes and how it is stored below.</summary>
        public static VisualElement Of(LayerFact layer)
        {
            VisualElement row = Of(layer.Name, layer.Text);
            row.style.marginLeft = Indent * layer.Depth;
            string more = string.Join("\n", new[] { layer.Settings, layer.Shapes, layer.Stored }.Where(each => each.Length > 0));
            if (more.Length > 0) row.Q(className: "graft-report__texts").Add(Text(more, "graft-report__more"));
            return row;
        }

        public static Label Text(string text, string className)
        {
            var label = new Label(text);
            label.AddToClassList(className);
            return label;
        }

        static VisualElement Of(string name, string text)
        {
            var row = new VisualElement();
            row.AddToClassList("graft-report__row");
            row.Add(Text(name, "graft-report__name"));
            var texts = new VisualElement();
            texts.AddToClassList("graft-report__texts");
            texts.Add(Text(text, "graft-report__text"));
            row.Add(texts);
            return row;
        }
    }
}
