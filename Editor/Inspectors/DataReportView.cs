using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Shows a data set: its classes with their counts, and the first images of each class, read beside the editor.</summary>
    sealed class DataReportView : VisualElement
    {
        const string Sheet = "Packages/com.graftml.graft/Editor/Inspectors/ModelReport.uss";
        const int Columns = 10, Rows = 12, EveryMilliseconds = 50;
        const float Side = 26;

        readonly LatestWork<Func<Dataset>, Dataset> reading = new LatestWork<Func<Dataset>, Dataset>(read => read());
        readonly PictureSheet pictures = new PictureSheet(Columns, Rows, Side) { tooltip = "The first images of each class, a row for each" };
        readonly Label shape;
        readonly HelpBox problem = new HelpBox("", HelpBoxMessageType.Error);

        /// <param name="classes">The classes' names.</param>
        /// <param name="counts">How many images each has.</param>
        /// <param name="bytes">Of the file.</param>
        /// <param name="load">Reads the images; on another thread.</param>
        public DataReportView(IReadOnlyList<string> classes, IReadOnlyList<int> counts, long bytes, Func<Dataset> load)
        {
            AddToClassList("graft-report");
            if (AssetDatabase.LoadAssetAtPath<StyleSheet>(Sheet) is StyleSheet sheet) styleSheets.Add(sheet);
            Row("Images", Text(counts.Sum()));
            shape = Row("Each", "being read");
            Row("File", Text(bytes) + " bytes");
            var list = new Foldout { name = "classes", text = $"Classes ({classes.Count})", value = classes.Count <= Rows, viewDataKey = "graft-report-classes" };
            for (int i = 0; i < classes.Count; i++) list.Add(Row(classes[i], Text(counts[i]), out _));
            Add(list);
            problem.style.display = DisplayStyle.None;
            Add(problem);
            Add(pictures);
            reading.Ask(load);
            schedule.Execute(Take).Every(EveryMilliseconds).Until(() => !reading.IsBusy);
        }

        void Take()
        {
            if (!reading.Take(out Dataset read, out Exception failure)) return;
            if (failure != null)
            {
                problem.text = failure.Message;
                problem.style.display = DisplayStyle.Flex;
                shape.text = "unknown";
                return;
            }
            shape.text = $"{read.ExampleShape} pixels";
            pictures.Show(ImageSize.WidthOf(read.ExampleShape), ImageSize.HeightOf(read.ExampleShape), Some(read));
        }

        // Of the first classes the first images; a row is filled up with nothing, so that each class has its own.
        static IReadOnlyList<ReadOnlyMemory<byte>> Some(Dataset data)
        {
            int each = data.ExampleShape.Count;
            var some = new List<ReadOnlyMemory<byte>>();
            var nothing = new byte[each];
            for (int label = 0; label < Math.Min(Rows, data.Classes.Count); label++)
            {
                int end = some.Count + Columns;
                for (int i = 0; i < data.Count && some.Count < end; i++)
                    if (data.Labels[i] == label) some.Add(new ReadOnlyMemory<byte>(data.Bytes, i * each, each));
                while (some.Count < end) some.Add(nothing);
            }
            return some;
        }

        Label Row(string name, string text)
        {
            Add(Row(name, text, out Label value));
            return value;
        }

        static VisualElement Row(string name, string text, out Label value)
        {
            var row = new VisualElement();
            row.AddToClassList("graft-report__row");
            var title = new Label(name);
            title.AddToClassList("graft-report__name");
            row.Add(title);
            value = new Label(text);
            value.AddToClassList("graft-report__text");
            row.Add(value);
            return row;
        }

        static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}
