using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>The optimizer that options or a window describe, by names, and how its rate goes over a run.</summary>
    public sealed class OptimizerChoice
    {
        // Epochs without a lower validation loss after which a rate that follows plateaus falls.
        const int PlateauPatience = 5;

        static readonly Dictionary<string, Func<ISchedule, IOptimizer>> Known = new Dictionary<string, Func<ISchedule, IOptimizer>>(StringComparer.Ordinal)
        {
            ["adam"] = rate => new Adam(rate),
            ["adamw"] = rate => new AdamW(rate),
            ["sgd"] = rate => new Sgd(rate),
            ["momentum"] = rate => new Momentum(rate),
            ["nesterov"] = rate => new Nesterov(rate),
            ["adagrad"] = rate => new AdaGrad(rate),
            ["rmsprop"] = rate => new RmsProp(rate),
            ["ftrl"] = rate => new Ftrl(rate),
        };

        // Steps of an epoch, epochs of the run.
        static readonly Dictionary<string, Func<OptimizerChoice, int, ISchedule>> KnownSchedules = new Dictionary<string, Func<OptimizerChoice, int, ISchedule>>(StringComparer.Ordinal)
        {
            ["exponential"] = (choice, steps) => choice.Decay == 1 ? (ISchedule)new ConstantRate(choice.Rate) : new ExponentialDecay(choice.Rate, steps, choice.Decay),
            ["plateau"] = (choice, steps) => new PlateauDecay(choice.Rate, choice.Decay, PlateauPatience),
            ["cosine"] = (choice, steps) => new CosineDecay(choice.Rate, steps * choice.Epochs, steps * choice.Epochs / 10),
            ["one_cycle"] = (choice, steps) => new OneCycle(choice.Rate, steps * choice.Epochs, true),
        };

        // What the rate does, in words.
        static readonly Dictionary<string, Func<OptimizerChoice, string>> Words = new Dictionary<string, Func<OptimizerChoice, string>>(StringComparer.Ordinal)
        {
            ["exponential"] = choice => FormattableString.Invariant($"decay {choice.Decay}"),
            ["plateau"] = choice => FormattableString.Invariant($"times {choice.Decay} after {PlateauPatience} epochs without a lower loss"),
            ["cosine"] = choice => $"cosine over {choice.Epochs} epochs",
            ["one_cycle"] = choice => $"one cycle over {choice.Epochs} epochs",
        };

        /// <param name="name">One of <see cref="Names"/>, such as "adam".</param>
        /// <param name="rate">The learning rate to begin with; the highest one of a cosine or a cycle.</param>
        /// <param name="decay">What the rate is multiplied with: over each epoch, or after a plateau; 1 keeps it.</param>
        /// <param name="schedule">One of <see cref="Schedules"/>.</param>
        /// <param name="epochs">Of the whole run, for schedules that go by it: a cosine, after a warm-up through a tenth of them, and a cycle.</param>
        public OptimizerChoice(string name, float rate, float decay = 1, string schedule = "exponential", int epochs = 0)
        {
            Name = name;
            Rate = rate;
            Decay = decay;
            Schedule = schedule;
            Epochs = epochs;
        }

        /// <summary>The optimizers by name: "adam", "adamw", "sgd", "momentum", "nesterov", "adagrad", "rmsprop", "ftrl".</summary>
        public static IReadOnlyList<string> Names { get; } = new List<string>(Known.Keys).ToArray();

        /// <summary>How rates can go: "exponential" (for ever, with a decay of 1), "plateau", "cosine", "one_cycle".</summary>
        public static IReadOnlyList<string> Schedules { get; } = new List<string>(KnownSchedules.Keys).ToArray();

        /// <summary>Whether a schedule goes by the run's length, so that all of it should be trained and its last weights count.</summary>
        /// <param name="schedule">One of <see cref="Schedules"/>.</param>
        public static bool EndsWithTheRun(string schedule) => schedule == "cosine" || schedule == "one_cycle";

        /// <summary>One of <see cref="Names"/>.</summary>
        public string Name { get; }

        /// <summary>The learning rate to begin with; the highest one of a cosine or a cycle.</summary>
        public float Rate { get; }

        /// <summary>What the rate is multiplied with, over each epoch or after a plateau; 1 keeps it. A cosine and a cycle pass over it.</summary>
        public float Decay { get; }

        /// <summary>One of <see cref="Schedules"/>.</summary>
        public string Schedule { get; }

        /// <summary>Epochs of the whole run; only a cosine and a cycle look at it.</summary>
        public int Epochs { get; }

        /// <summary>Makes the optimizer, with its schedule laid out in steps.</summary>
        /// <param name="examples">In an epoch.</param>
        /// <param name="batch">Examples in a step.</param>
        /// <exception cref="KeyNotFoundException">There is no such optimizer or schedule.</exception>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
        public IOptimizer Build(int examples, int batch)
        {
            if (!Known.TryGetValue(Name, out var optimizer)) throw new KeyNotFoundException($"There is no optimizer '{Name}'; known are {string.Join(", ", Names)}.");
            if (!KnownSchedules.TryGetValue(Schedule, out var schedule)) throw new KeyNotFoundException($"There is no schedule '{Schedule}'; known are {string.Join(", ", Schedules)}.");
            return optimizer(schedule(this, (examples + batch - 1) / batch));
        }

        /// <summary>Such as "adam rate 0.001 decay 0.95".</summary>
        /// <exception cref="KeyNotFoundException">There is no such schedule.</exception>
        public override string ToString() => FormattableString.Invariant($"{Name} rate {Rate} ") + Words[Schedule](this);
    }
}
