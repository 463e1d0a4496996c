using System;
using System.Globalization;

namespace Graft
{
    /// <summary>A value of a dimension: a word or a number, kept as text, so that it is the same in a log, a table and a plot.</summary>
    public readonly struct TrialValue : IEquatable<TrialValue>
    {
        readonly string text;

        public TrialValue(string text) => this.text = text;

        public string Text => text ?? "";

        /// <summary>Whether it is a number.</summary>
        public bool IsNumber => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

        /// <exception cref="TuningException">It is none.</exception>
        public double Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw new TuningException($"'{Text}' is no number.");

        /// <exception cref="TuningException">It is no whole number.</exception>
        public int Integer => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : throw new TuningException($"'{Text}' is no whole number.");

        /// <summary>The whole number.</summary>
        /// <exception cref="TuningException">It is none, or less.</exception>
        public int AtLeast(int least) => Integer >= least ? Integer : throw new TuningException($"give a whole number of {least} or more.");

        /// <summary>"on" or "off".</summary>
        /// <exception cref="TuningException">It is neither.</exception>
        public bool IsOn => Text == "on" || (Text == "off" ? false : throw new TuningException($"'{Text}' is neither \"on\" nor \"off\"."));

        public static implicit operator TrialValue(string word) => new TrialValue(word);
        public static implicit operator TrialValue(double number) => new TrialValue(number.ToString("R", CultureInfo.InvariantCulture));
        public static implicit operator TrialValue(int number) => new TrialValue(number.ToString(CultureInfo.InvariantCulture));

        public bool Equals(TrialValue other) => Text == other.Text;
        public override bool Equals(object other) => other is TrialValue value && Equals(value);
        public override int GetHashCode() => Text.GetHashCode();
        public override string ToString() => Text;
    }
}
