using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Graft.OpenCL
{
    /// <summary>What a program is specialised for: preprocessor definitions, in the order they were made.</summary>
    sealed class KernelOptions
    {
        /// <summary>What every program is built with.</summary>
        public const string Common = "-cl-mad-enable";

        readonly StringBuilder text = new StringBuilder(Common);
        readonly List<(string Name, string Value)> definitions = new List<(string Name, string Value)>();

        public IReadOnlyList<(string Name, string Value)> Definitions => definitions;

        public KernelOptions Define(string name, string value)
        {
            definitions.Add((name, value));
            text.Append(" -D").Append(name).Append('=').Append(value);
            return this;
        }

        public KernelOptions Define(string name, int value) => Define(name, value.ToString(CultureInfo.InvariantCulture));

        /// <summary>Nine digits say a float exactly.</summary>
        public KernelOptions Define(string name, float value) => Define(name, "(" + value.ToString("E8", CultureInfo.InvariantCulture) + "f)");

        // Names of functions are defined whole, not pasted from the id: drivers have macros called tanh.
        public KernelOptions Define(Elementwise f) =>
            Define("ACTIVATION_FORWARD", f.Id + "_forward").Define("ACTIVATION_BACKWARD", f.Id + "_backward").Define("ACTIVATION_A", f.A).Define("ACTIVATION_B", f.B);

        public KernelOptions Define(UpdateRule rule) => Define("RULE", rule.Id + "_step").Define("STATES", rule.States).Constants("W", rule);

        /// <summary>A rule for weights, and the same with other constants for biases.</summary>
        public KernelOptions Define(UpdateRule rule, UpdateRule biasRule) => Define(rule).Constants("B", biasRule);

        public KernelOptions Define(Deviation deviation) =>
            Define("DEVIATION_LOSS", deviation.Id + "_loss").Define("DEVIATION_SLOPE", deviation.Id + "_slope").Define("DEVIATION_A", deviation.A);

        /// <summary>A rule for images that are stored as bytes or as floats.</summary>
        public KernelOptions Define(AugmentRule rule, ElementType stored) =>
            Define("FEATURE", stored == ElementType.Byte ? "uchar" : "float").Define("BYTES", stored == ElementType.Byte ? 1 : 0).Define("HEIGHT", rule.Height).Define("WIDTH", rule.Width).Define("MOVES", rule.Moves ? 1 : 0).Define("BENDS", rule.Bends ? 1 : 0).Define("GRADES", rule.Grades ? 1 : 0).Define("NOISE", rule.HasNoise ? 1 : 0);

        public override string ToString() => text.ToString();

        KernelOptions Constants(string of, UpdateRule rule) =>
            Define(of + "_A", rule.A).Define(of + "_B", rule.B).Define(of + "_C", rule.C).Define(of + "_D", rule.D)
                .Define(of + "_L1", rule.L1).Define(of + "_L2", rule.L2).Define(of + "_KEEPS_ZEROS", rule.KeepsZeros ? 1 : 0);
    }
}
