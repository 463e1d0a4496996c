namespace Graft
{
    /// <summary>A run's progress and its learning curve as parts of a payload; every float is 64 bits as it stands in memory, NaN and infinities too.</summary>
    static class ProgressFormat
    {
        public static void Write(PayloadWriter writer, RunProgress progress)
        {
            writer.Place = "progress";
            writer.Key("progress");
            writer.Map(8);
            Write(writer, "epoch", progress.Epoch);
            Write(writer, "step", progress.Step);
            Write(writer, "stepInEpoch", progress.StepInEpoch);
            Write(writer, "lossSum", progress.LossSum);
            Write(writer, "correct", progress.Correct);
            Write(writer, "bestLoss", progress.BestLoss);
            Write(writer, "bestEpoch", progress.BestEpoch);
            Write(writer, "seconds", progress.Seconds);
            writer.Place = "curve";
            writer.Key("curve");
            writer.Count("points of its curve", progress.Curve.Count, writer.Limits.CurvePoints);
            foreach (CurvePoint point in progress.Curve)
            {
                writer.Array(6);
                writer.Int(point.Epoch);
                writer.Double(point.TrainingLoss);
                writer.Double(point.TrainingAccuracy);
                writer.Double(point.ValidationLoss);
                writer.Double(point.ValidationAccuracy);
                writer.Double(point.Seconds);
            }
        }

        public static RunProgress Read(PayloadReader reader)
        {
            reader.Place = "progress";
            reader.Key("progress");
            reader.Record("the progress", 8);
            var progress = new RunProgress
            {
                Epoch = ReadInt(reader, "epoch"),
                Step = ReadInt(reader, "step"),
                StepInEpoch = ReadInt(reader, "stepInEpoch"),
                LossSum = ReadDouble(reader, "lossSum"),
                Correct = ReadInt(reader, "correct"),
                BestLoss = ReadDouble(reader, "bestLoss"),
                BestEpoch = ReadInt(reader, "bestEpoch"),
                Seconds = ReadDouble(reader, "seconds"),
            };
            reader.Place = "curve";
            reader.Key("curve");
            int count = reader.Array("points of its curve", reader.Limits.CurvePoints);
            for (int i = 0; i < count; i++)
            {
                reader.Tuple("a point", 6);
                progress.Curve.Add(new CurvePoint(reader.Natural("an epoch"), reader.Double(), reader.Double(), reader.Double(), reader.Double(), reader.Double()));
            }
            return progress;
        }

        static void Write(PayloadWriter writer, string name, int value)
        {
            writer.Key(name);
            writer.Int(value);
        }

        static void Write(PayloadWriter writer, string name, double value)
        {
            writer.Key(name);
            writer.Double(value);
        }

        static int ReadInt(PayloadReader reader, string name)
        {
            reader.Key(name);
            return reader.Natural(name);
        }

        static double ReadDouble(PayloadReader reader, string name)
        {
            reader.Key(name);
            return reader.Double();
        }
    }
}
