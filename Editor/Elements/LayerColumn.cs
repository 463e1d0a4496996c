using System;
using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// A network as a column, from its input at the top to its head: a row per layer with a bar as broad as the layer, a lock on each that is taken over, and a
    /// cut, which can be moved, where the new head goes.
    /// </summary>
    sealed class LayerColumn : VisualElement
    {
        const float BroadestBar = 84;

        readonly VisualElement rows = new VisualElement();

        public LayerColumn()
        {
            AddToClassList("graft-layers");
            Add(rows);
        }

        /// <summary>Raised with a layer's number and whether it is to be frozen.</summary>
        public event Action<int, bool> LockPressed;

        /// <summary>Raised with how many layers are to be reused.</summary>
        public event Action<int> CutPressed;

        /// <summary>Shows layers.</summary>
        /// <param name="layers">Those of the network that is reused, from the input on, and then the new head.</param>
        public void Show(IReadOnlyList<LayerItem> layers)
        {
            rows.Clear();
            int broadest = 1;
            foreach (LayerItem layer in layers) broadest = Math.Max(broadest, layer.Units);
            for (int i = 0; i < layers.Count; i++)
            {
                if (layers[i].IsHead) rows.Add(Cut());
                rows.Add(Row(layers[i], i, broadest));
            }
        }

        VisualElement Row(LayerItem layer, int index, int broadest)
        {
            var row = new VisualElement();
            row.AddToClassList("graft-layer");
            row.EnableInClassList("graft-layer--frozen", layer.IsFrozen && layer.IsReused);
            row.EnableInClassList("graft-layer--left", !layer.IsReused && !layer.IsHead);
            row.EnableInClassList("graft-layer--head", layer.IsHead);
            var bar = new VisualElement();
            bar.AddToClassList("graft-layer__bar");
            // By the square root, so that ten outputs are still seen beside 784 inputs.
            bar.style.width = Math.Max(6, BroadestBar * (float)Math.Sqrt((double)layer.Units / broadest));
            var place = new VisualElement();
            place.AddToClassList("graft-layer__place");
            place.Add(bar);
            row.Add(place);
            var texts = new VisualElement();
            texts.AddToClassList("graft-layer__texts");
            texts.Add(Text(layer.Title, "graft-layer__title"));
            texts.Add(Text(layer.Detail, "graft-layer__detail"));
            row.Add(texts);
            if (!layer.IsHead) row.Add(layer.IsReused ? Lock(layer, index) : Button("Reuse", $"Take over the layers up to {layer.Title}, this one with them", () => CutPressed?.Invoke(index + 1)));
            return row;
        }

        VisualElement Lock(LayerItem layer, int index)
        {
            var group = new VisualElement();
            group.AddToClassList("graft-layer__buttons");
            var frozen = new Toggle("Frozen") { value = layer.IsFrozen, tooltip = $"Whether {layer.Title} keeps its weights while the new classes are learned" };
            frozen.AddToClassList("graft-layer__lock");
            frozen.RegisterValueChangedCallback(changed => LockPressed?.Invoke(index, changed.newValue));
            group.Add(frozen);
            group.Add(Button("Cut", $"Put the new head in the place of {layer.Title} and what follows it", () => CutPressed?.Invoke(index)));
            return group;
        }

        static VisualElement Cut()
        {
            var cut = new VisualElement { tooltip = "Here the pretrained network ends and the new head begins" };
            cut.AddToClassList("graft-cut");
            cut.Add(Text("graft", "graft-cut__text"));
            return cut;
        }

        static Label Text(string text, string styleClass)
        {
            var label = new Label(text);
            label.AddToClassList(styleClass);
            return label;
        }

        static Button Button(string text, string tooltip, Action pressed)
        {
            var button = new Button(pressed) { text = text, tooltip = tooltip };
            button.AddToClassList("graft-layer__button");
            return button;
        }
    }
}
