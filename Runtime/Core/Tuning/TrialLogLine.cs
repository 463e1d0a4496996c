using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>The lines of a search's log, as JSON: the first says what the search is, any other is a trial that was scored in a rung.</summary>
    static class TrialLogLine
    {
        const string Kind = "search";

        /// <summary>Of the format. Curves came later: a log without them is read all the same.</summary>
        public const int Version = 1;

        /// <param name="device">Where the search began.</param>
        /// <param name="search">What the search is, by key.</param>
        public static string Header(string device, IReadOnlyDictionary<string, string> search) => new JsonWriter().Begin('{')
            .Name("graft").Write(Kind).Name("version").Write(Version).Name("device").Write(device).Name("search").Write(search).End('}').ToString();

        public static string Of(TrialRecord record)
        {
            JsonWriter json = new JsonWriter().Begin('{')
                .Name("trial").Write(record.Trial.Index).Name("rung").Write(record.Rung).Name("epochs").Write(record.Epochs)
                .Name("values").Write(record.Trial.Values.Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value.Text))).Name("folds").Begin('[');
            foreach (FoldScore fold in record.Score.Folds)
            {
                json.Begin('{').Name("accuracy").Write(fold.Accuracy).Name("loss").Write(fold.Loss).Name("epoch").Write(fold.Epoch).Name("epochs").Write(fold.Epochs)
                    .Name("seconds").Write(fold.Seconds).Name("failure").Write(fold.Failure).Name("curve").Begin('[');
                foreach (CurvePoint point in fold.Curve)
                {
                    json.Begin('[').Write(point.TrainingLoss).Write(point.TrainingAccuracy).Write(point.ValidationLoss).Write(point.ValidationAccuracy).Write(point.Seconds).End(']');
                }
                json.End(']').End('}');
            }
            return json.End(']').End('}').ToString();
        }

        /// <summary>Reads a first line.</summary>
        /// <returns>The format's version; 0 where the line is none.</returns>
        public static int ReadHeader(string line, out string device, out IReadOnlyDictionary<string, string> search)
        {
            device = null;
            search = null;
            try
            {
                var header = (Dictionary<string, object>)JsonReader.Read(line);
                if (!(header["graft"] is Kind)) return 0;
                int version = Whole(header["version"]);
                if (version != Version) return version;
                device = (string)header["device"];
                search = Texts(header["search"]);
                return version;
            }
            catch (Exception other) when (IsOfAnother(other))
            {
                return 0;
            }
        }

        /// <summary>Reads any other line; null where it is none.</summary>
        public static TrialRecord Read(string line)
        {
            try
            {
                var record = (Dictionary<string, object>)JsonReader.Read(line);
                var values = Texts(record["values"]).ToDictionary(pair => pair.Key, pair => new TrialValue(pair.Value), StringComparer.Ordinal);
                FoldScore[] folds = ((List<object>)record["folds"]).Select(Fold).ToArray();
                return folds.Length == 0 ? null : new TrialRecord(new Trial(Whole(record["trial"]), values), Whole(record["rung"]), Whole(record["epochs"]), new ValidationScore(folds));
            }
            catch (Exception other) when (IsOfAnother(other))
            {
                return null;
            }
        }

        static FoldScore Fold(object json)
        {
            var fold = (Dictionary<string, object>)json;
            CurvePoint[] curve = fold.TryGetValue("curve", out object points) ? ((List<object>)points).Select((point, i) => Point(i + 1, (List<object>)point)).ToArray() : null;
            return new FoldScore(Number(fold["accuracy"]), Number(fold["loss"]), Whole(fold["epoch"]), Whole(fold["epochs"]), Number(fold["seconds"]), (string)fold["failure"], curve);
        }

        static CurvePoint Point(int epoch, List<object> figures) => new CurvePoint(epoch, Number(figures[0]), Number(figures[1]), Number(figures[2]), Number(figures[3]), Number(figures[4]));

        static Dictionary<string, string> Texts(object json) => ((Dictionary<string, object>)json).ToDictionary(pair => pair.Key, pair => (string)pair.Value, StringComparer.Ordinal);

        static double Number(object json) => json switch
        {
            double number => number,
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw new FormatException("A number is missing."),
        };

        static int Whole(object json) => json is double number && number == Math.Floor(number) && number >= 0 && number <= int.MaxValue ? (int)number : throw new FormatException("A whole number is missing.");

        // What the file's bytes may be is not known: anything else is another's.
        static bool IsOfAnother(Exception other) => other is FormatException || other is InvalidCastException || other is KeyNotFoundException || other is ArgumentException;
    }
}
