using System;
using System.Globalization;

namespace Graft
{
    /// <summary>A value of a dimension: a word or a number, kept as text, so that it is the same in a log, a table and a plot.</summary>
    public readonly struct TrialValue : IEquatable<TrialValue>
    {
        readonly string text;

        /// <param name="text">A word, or a number as the invariant culture writes it.</param>
        public TrialValue(string text) => this.text = text;

        /// <summary>The word, or the number's digits; empty for <c>default</c>.</summary>
        public string Text => text ?? "";

        /// <summary>Whether it is a number.</summary>
        public bool IsNumber => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

        /// <summary>The number.</summary>
        /// <exception cref="TuningException">It is none.</exception>
        public double Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw new TuningException($"'{Text}' is no number.");

        /// <summary>The whole number.</summary>
        /// <exception cref="TuningException">It is no whole number.</exception>
        public int Integer => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : throw new TuningException($"'{Text}' is no whole number.");

        /// <summary>The whole number, checked.</summary>
        /// <param name="least">What it must not be below.</param>
        /// <exception cref="TuningException">It is no whole number, or less.</exception>
        public int AtLeast(int least) => Integer >= least ? Integer : throw new TuningException($"give a whole number of {least} or more.");

        /// <summary>True for "on", false for "off".</summary>
        /// <exception cref="TuningException">It is neither.</exception>
        public bool IsOn => Text == "on" || (Text == "off" ? false : throw new TuningException($"'{Text}' is neither \"on\" nor \"off\"."));

        /// <summary>A word, as it is.</summary>
        public static implicit operator TrialValue(string word) => new TrialValue(word);

        /// <summary>A number, with every digit.</summary>
        public static implicit operator TrialValue(double number) => new TrialValue(number.ToString("R", CultureInfo.InvariantCulture));

        /// <summary>A whole number.</summary>
        public static implicit operator TrialValue(int number) => new TrialValue(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>Whether the texts are the same, letter by letter: "0.10" is not "0.1".</summary>
        public bool Equals(TrialValue other) => Text == other.Text;
        /// <inheritdoc/>
        public override bool Equals(object other) => other is TrialValue value && Equals(value);
        /// <inheritdoc/>
        public override int GetHashCode() => Text.GetHashCode();

        /// <summary><see cref="Text"/>.</summary>
        public override string ToString() => Text;
    }
}
