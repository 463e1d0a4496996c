using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What a search varies and what it holds, row by row.</summary>
    sealed class SpaceSettings
    {
        // Where a row is fixed, and between which ends it begins to vary, where it is not varied as is usual.
        readonly HyperparameterSettings[] rows =
        {
            new HyperparameterSettings("layers", "3", "2", "4", "2", "3", "4"),
            new HyperparameterSettings("neurons", "128", "96", "256", "64", "128", "256"),
            new HyperparameterSettings("activation", "elu", "", "", "elu", "relu"),
            new HyperparameterSettings("initializer", "he_normal", "", "", "he_normal", "lecun_normal"),
            new HyperparameterSettings("normalization", "off", "", "", "off", "on"),
            new HyperparameterSettings("momentum", "0.9", "0.8", "0.99", "0.9", "0.99"),
            new HyperparameterSettings("dropout", "0", "0", "0.5", "0", "0.2", "0.4"),
            new HyperparameterSettings("input-dropout", "0", "0", "0.3", "0", "0.1", "0.2"),
            new HyperparameterSettings("rate", "0.001", "0.0007", "0.004", "0.0005", "0.001", "0.002"),
            new HyperparameterSettings("schedule", "cosine", "", "", "cosine", "exponential", "one_cycle"),
            new HyperparameterSettings("rate-left", "0.005", "0.001", "0.1", "0.005", "0.05"),
            new HyperparameterSettings("batch", "100", "20", "200", "50", "100", "200"),
            new HyperparameterSettings("augmentation", "0", "0", "1", "0", "0.5", "1"),
            new HyperparameterSettings("weight-decay", "0", "0.0001", "0.1", "0", "0.01"),
        };

        public SpaceSettings() => UseUsual();

        public IReadOnlyList<HyperparameterSettings> Rows => rows;

        public HyperparameterSettings this[string name] => rows.First(row => row.What.Name == name);

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem => rows.Select(row => row.Problem).FirstOrDefault(problem => problem != null)
            ?? (rows.All(row => row.How == VariationKind.Fixed) ? "Nothing is varied: let at least one hyperparameter vary over a range or a choice." : null);

        /// <summary>Varies what is usually varied.</summary>
        public void UseUsual()
        {
            foreach (HyperparameterSettings row in rows) row.How = VariationKind.Fixed;
            foreach (Dimension dimension in StandardTuning.Space.Dimensions) this[dimension.Name].Use(dimension);
        }

        /// <exception cref="TuningException">A row cannot be.</exception>
        public SearchSpace Build()
        {
            var space = new SearchSpace();
            foreach (HyperparameterSettings row in rows.Where(row => row.How != VariationKind.Fixed)) space.Add(row.Dimension());
            return space;
        }

        /// <summary>What is not varied, as the values of a trial.</summary>
        /// <exception cref="TuningException">A row cannot be.</exception>
        public Trial Fixed() => new Trial(0, rows.Where(row => row.How == VariationKind.Fixed).ToDictionary(row => row.What.Name, row => row.Fixed()));

        public void Describe(ISettingFields fields)
        {
            foreach (HyperparameterSettings row in rows) row.Describe(fields);
        }
    }
}
