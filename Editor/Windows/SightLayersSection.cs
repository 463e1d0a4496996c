using System.Collections.Generic;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's middle: a column for each layer. Who points at a unit looks at it, who presses it keeps it.</summary>
    sealed class SightLayersSection
    {
        readonly SightSession session;
        readonly ScrollView columns;
        readonly Toggle every;
        readonly List<SightLayerColumn> made = new List<SightLayerColumn>();
        SightEngine shownEngine;
        UnitRanges shownRanges;
        SightView shown;
        bool shownEvery, shownDark;
        int keptLayer = -1, keptUnit = -1;

        public SightLayersSection(VisualElement root, SightSession session)
        {
            this.session = session;
            columns = root.Q<ScrollView>("layers");
            every = root.Q<Toggle>("every-step");
            every.RegisterValueChangedCallback(_ => Refresh());
            (keptLayer, keptUnit) = (session.Layer, session.Unit);
        }

        public void Refresh()
        {
            if (session.Engine == null) return;
            bool isDark = UnityEditor.EditorGUIUtility.isProSkin, isMadeAnew = session.Engine != shownEngine || every.value != shownEvery;
            if (isMadeAnew) Make();
            foreach (SightLayerColumn column in made) column.Mark(session.Layer, session.Unit);
            if (!isMadeAnew && session.View == shown && session.Engine.Ranges == shownRanges && isDark == shownDark) return;
            (shown, shownRanges, shownDark) = (session.View, session.Engine.Ranges, isDark);
            foreach (SightLayerColumn column in made) column.Show(shown, shownRanges);
        }

        /// <summary>No unit is kept any longer.</summary>
        public void LetGo() => Keep(-1, -1);

        void Make()
        {
            if (shownEngine != null && session.Engine != shownEngine) (keptLayer, keptUnit) = (-1, -1);
            (shownEngine, shownEvery) = (session.Engine, every.value);
            columns.Clear();
            made.Clear();
            for (int layer = 0; layer < shownEngine.Layers.Count; layer++)
            {
                SightLayer of = shownEngine.Layers[layer];
                for (int place = shownEvery ? of.First : of.Last; place <= of.Last; place++) Add(new SightLayerColumn(shownEngine, layer, place, shownEvery), layer);
            }
        }

        void Add(SightLayerColumn column, int layer)
        {
            column.Grid.Pointed += unit => session.Choose(unit < 0 ? keptLayer : layer, unit < 0 ? keptUnit : unit);
            column.Grid.Pressed += unit =>
            {
                if ((layer, unit) == (keptLayer, keptUnit)) LetGo();
                else Keep(layer, unit);
            };
            made.Add(column);
            columns.Add(column.Root);
        }

        void Keep(int layer, int unit)
        {
            (keptLayer, keptUnit) = (layer, unit);
            session.Choose(layer, unit);
            Refresh();
        }
    }
}
