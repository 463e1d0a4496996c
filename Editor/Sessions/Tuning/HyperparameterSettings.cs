using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A row of a search space: a hyperparameter at one value, or varied. Numbers are kept as they were typed; <see cref="Problem"/> says what is none.</summary>
    sealed class HyperparameterSettings
    {
        /// <param name="what">The hyperparameter.</param>
        /// <param name="value">Where it is fixed.</param>
        /// <param name="from">Where it could begin to vary, and end; for words empty.</param>
        /// <param name="to">The same.</param>
        /// <param name="choices">What it could be chosen from.</param>
        public HyperparameterSettings(string what, string value, string from, string to, params string[] choices)
        {
            What = Hyperparameter.Of(what);
            (Value, From, To, Choices) = (value, from, to, choices);
        }

        public Hyperparameter What { get; }
        public VariationKind How { get; set; }

        /// <summary>Where it is fixed.</summary>
        public string Value { get; set; }

        /// <summary>The ends of a range, and from value to value of whole numbers.</summary>
        public string From { get; set; }
        public string To { get; set; }
        public string Step { get; set; } = "1";

        /// <summary>The values of a choice.</summary>
        public IReadOnlyList<string> Choices { get; set; }

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem
        {
            get
            {
                try
                {
                    if (How == VariationKind.Fixed) Known(Value);
                    else Dimension();
                    return null;
                }
                catch (TuningException refused)
                {
                    return refused.Message;
                }
            }
        }

        /// <summary>Takes a word among the choices, or out.</summary>
        public void Choose(string word, bool taken) => Choices = What.Words.Where(each => each == word ? taken : Choices.Contains(each)).ToArray();

        /// <summary>Becomes as varied as a dimension is.</summary>
        public void Use(Dimension dimension)
        {
            switch (dimension)
            {
                case ChoiceDimension choice:
                    (How, Choices) = (VariationKind.Choice, choice.Values.Select(value => value.Text).ToArray());
                    break;
                case IntegerDimension whole:
                    (How, From, To, Step) = (VariationKind.Range, Text(whole.From), Text(whole.To), Text(whole.Step));
                    break;
                case UniformDimension range:
                    (How, From, To) = (VariationKind.Range, Text(range.From), Text(range.To));
                    break;
                case LogUniformDimension range:
                    (How, From, To) = (VariationKind.Logarithmic, Text(range.From), Text(range.To));
                    break;
            }
        }

        /// <exception cref="TuningException">It is not a number, or out of range.</exception>
        public TrialValue Fixed() => Known(Value);

        /// <exception cref="TuningException">The values or ends cannot be.</exception>
        public Dimension Dimension()
        {
            if (How == VariationKind.Choice)
            {
                if (Choices.Count == 0) throw new TuningException($"{What.Title} has no values to choose from: give at least one.");
                TrialValue[] values = Choices.Select(Known).ToArray();
                return values.Distinct().Count() == values.Length ? new ChoiceDimension(What.Name, values) : throw new TuningException($"{What.Title} names a value twice: leave one out.");
            }
            double from = Known(From).Number, to = Known(To).Number;
            if (!(from < to)) throw new TuningException($"{What.Title} goes from {From} to {To}: give the smaller number first.");
            if (What.Kind == HyperparameterKind.Whole)
            {
                if (!int.TryParse(Step, NumberStyles.None, CultureInfo.InvariantCulture, out int step) || step < 1 || step > to - from) throw new TuningException($"{What.Title} goes in steps of {Step}: give 1 to {to - from}.");
                return new IntegerDimension(What.Name, (int)from, (int)to, step);
            }
            if (How == VariationKind.Range) return new UniformDimension(What.Name, from, to);
            return from > 0 ? new LogUniformDimension(What.Name, from, to) : throw new TuningException($"{What.Title} begins at {From}, which has no logarithm: begin above 0.");
        }

        public void Describe(ISettingFields fields)
        {
            string name = $"space.{What.Name}";
            How = fields.Choice(name, How);
            Value = fields.Of(name + ".value", Value);
            From = fields.Of(name + ".from", From);
            To = fields.Of(name + ".to", To);
            Step = fields.Of(name + ".step", Step);
            Choices = fields.Of(name + ".choices", Choices);
            if (!What.Variations.Contains(How)) How = VariationKind.Fixed;
        }

        TrialValue Known(string text)
        {
            if (What.Kind == HyperparameterKind.Word) return What.Words.Contains(text) ? new TrialValue(text) : throw new TuningException($"{What.Title} cannot be '{text}': choose from {string.Join(", ", What.Words)}.");
            bool isWhole = What.Kind == HyperparameterKind.Whole, isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
            if (isNumber && number >= What.Least && number <= What.Most && (!isWhole || number == Math.Floor(number))) return number;
            throw new TuningException(FormattableString.Invariant($"{What.Title} cannot be '{text}': give a {(isWhole ? "whole number" : "number")} from {What.Least} to {What.Most}."));
        }

        static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
    }
}
