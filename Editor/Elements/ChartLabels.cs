using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The texts along an axis: as many labels as there are ticks, used again.</summary>
    sealed class ChartLabels
    {
        readonly List<Label> labels = new List<Label>();
        readonly VisualElement parent;
        readonly string styleClass;

        public ChartLabels(VisualElement parent, string styleClass)
        {
            this.parent = parent;
            this.styleClass = styleClass;
        }

        public void Show(int count, Func<int, string> text, Func<int, Vector2> place)
        {
            while (labels.Count < count)
            {
                var label = new Label { pickingMode = PickingMode.Ignore };
                label.AddToClassList(styleClass);
                labels.Add(label);
                parent.Add(label);
            }
            for (int i = 0; i < labels.Count; i++)
            {
                labels[i].style.display = i < count ? DisplayStyle.Flex : DisplayStyle.None;
                if (i >= count) continue;
                Vector2 at = place(i);
                labels[i].text = text(i);
                labels[i].style.left = at.x;
                labels[i].style.top = at.y;
            }
        }
    }
}
