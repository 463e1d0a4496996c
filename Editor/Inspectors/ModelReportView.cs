using System;
using System.Globalization;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Shows what is in a model: facts in rows, then its layers, its weights as pictures, and what the first layer's units look for. Where the model is broken, its file's own inspector says so.</summary>
    sealed class ModelReportView : VisualElement
    {
        const string Folder = "Packages/com.graftml.graft/Editor/";
        const long EveryMilliseconds = 66;

        readonly ModelInspection inspection;
        readonly Action compress;
        readonly Label reading = ModelRow.Text("Reading the model", "graft-report__reading");
        Label time;
        Button measure;
        WeightsFoldout weights;
        UnitsFoldout units;
        int shownVersion = -1;
        bool shownDark;

        /// <param name="inspection">What is shown, once it is read.</param>
        /// <param name="compress">Opens the Compress window on the model.</param>
        public ModelReportView(ModelInspection inspection, Action compress)
        {
            this.inspection = inspection;
            this.compress = compress;
            AddToClassList("graft-window");
            AddToClassList("graft-report");
            foreach (string sheet in new[] { "Windows/Graft.uss", "Elements/Elements.uss", "Inspectors/ModelReport.uss" })
                if (AssetDatabase.LoadAssetAtPath<StyleSheet>(Folder + sheet) is StyleSheet loaded) styleSheets.Add(loaded);
            Add(reading);
            schedule.Execute(Look).Every(EveryMilliseconds);
        }

        void Look()
        {
            inspection.Update();
            if (inspection.Version == shownVersion && EditorGUIUtility.isProSkin == shownDark) return;
            bool isOtherSkin = EditorGUIUtility.isProSkin != shownDark;
            (shownVersion, shownDark) = (inspection.Version, EditorGUIUtility.isProSkin);
            EnableInClassList("graft-window--light", !shownDark);
            if (inspection.Report == null) return;
            if (reading.parent != null) Fill(inspection.Report);
            if (inspection.Report.Problem != null) return;
            ShowTime();
            if (!isOtherSkin) return;
            weights.Refresh();
            units?.Refresh();
        }

        void Fill(ModelReport report)
        {
            reading.RemoveFromHierarchy();
            if (report.Problem != null)
            {
                Add(new HelpBox(report.Problem, HelpBoxMessageType.Error));
                return;
            }
            if (report.Summary.Length > 0) Add(ModelRow.Text(report.Summary, "graft-report__summary"));
            foreach (ModelFact each in report.Facts) Add(ModelRow.Of(each));
            AddTime(report);
            Add(Layers(report));
            Add(weights = new WeightsFoldout(report.Weights));
            if (report.First != null) Add(units = new UnitsFoldout(report.First));
        }

        void AddTime(ModelReport report)
        {
            VisualElement row = ModelRow.Of(new ModelFact("Time", ""));
            time = row.Q<Label>(className: "graft-report__text");
            Add(row);
            var buttons = new VisualElement();
            buttons.AddToClassList("graft-row");
            measure = new Button(inspection.Measure) { name = "measure", text = "Measure again", tooltip = "Measure how long an answer takes on this machine" };
            buttons.Add(measure);
            var shrink = new Button(compress) { name = "compress", text = "Compress…", tooltip = report.Model.Classes == null ? "Only classifiers can be compressed" : "Make this model smaller and faster; it stays as it is" };
            shrink.SetEnabled(report.Model.Classes != null);
            buttons.Add(shrink);
            Add(buttons);
        }

        void ShowTime()
        {
            measure.SetEnabled(!inspection.IsMeasuring);
            time.text = inspection.Microseconds is double microseconds ? $"{microseconds.ToString("0.0", CultureInfo.InvariantCulture)} µs an answer on this machine, one thread; the median of some hundreds"
                : inspection.IsMeasuring ? "Being measured" : "It could not be measured";
        }

        static Foldout Layers(ModelReport report)
        {
            var layers = new Foldout { name = "layers", text = $"Layers ({report.Layers.Count})", value = false, viewDataKey = "graft-report-layers" };
            foreach (LayerFact each in report.Layers) layers.Add(ModelRow.Of(each));
            return layers;
        }
    }
}
