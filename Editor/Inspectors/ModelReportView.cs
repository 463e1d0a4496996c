using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Shows a report: a problem in a box, or what is known in rows.</summary>
    sealed class ModelReportView : VisualElement
    {
        const string Sheet = "Packages/com.graftml.graft/Editor/Inspectors/ModelReport.uss";

        public ModelReportView(ModelReport report)
        {
            AddToClassList("graft-report");
            if (AssetDatabase.LoadAssetAtPath<StyleSheet>(Sheet) is StyleSheet sheet) styleSheets.Add(sheet);
            if (report.Problem != null)
            {
                Add(new HelpBox(report.Problem, HelpBoxMessageType.Error));
                return;
            }
            if (report.Summary.Length > 0) Add(Text(report.Summary, "graft-report__summary"));
            foreach (ModelFact each in report.Facts) Add(Row(each));
            var layers = new Foldout { name = "layers", text = $"Layers ({report.Layers.Count})", value = false };
            layers.viewDataKey = "graft-report-layers";
            foreach (ModelFact each in report.Layers) layers.Add(Row(each));
            Add(layers);
        }

        static VisualElement Row(ModelFact fact)
        {
            var row = new VisualElement();
            row.AddToClassList("graft-report__row");
            row.Add(Text(fact.Name, "graft-report__name"));
            row.Add(Text(fact.Text, "graft-report__text"));
            return row;
        }

        static Label Text(string text, string className)
        {
            var label = new Label(text);
            label.AddToClassList(className);
            return label;
        }
    }
}
