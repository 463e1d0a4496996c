namespace Graft
{
    /// <summary>A model's calibration: [temperature, threshold, logit of the unknown or nil].</summary>
    static class CalibrationFormat
    {
        public const string Name = "calibration";

        public static void Write(PayloadWriter writer, Calibration calibration)
        {
            writer.Place = Name;
            writer.Key(Name);
            writer.Array(3);
            writer.Float(calibration.Temperature);
            writer.Float(calibration.Threshold);
            if (calibration.UnknownLogit is float logit) writer.Float(logit);
            else writer.Nil();
        }

        /// <param name="reader">Stands before the field. What a calibration may not be, its constructor refuses.</param>
        public static Calibration Read(PayloadReader reader)
        {
            reader.Place = Name;
            reader.Key(Name);
            reader.Tuple("a calibration", 3);
            float temperature = reader.Float(), threshold = reader.Float();
            return new Calibration(temperature, threshold, reader.TryNil() ? (float?)null : reader.Float());
        }
    }
}
