using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Ready choices of network and training.</summary>
    static class Recipes
    {
        static readonly Dictionary<RecipeKind, Action<TrainerSettings>> Known = new Dictionary<RecipeKind, Action<TrainerSettings>>
        {
            [RecipeKind.Book] = settings => Fill(settings, new HiddenLayer(100, "elu", true), "nesterov", 0.02f, 0.95f),
            [RecipeKind.Fast] = settings => Fill(settings, new HiddenLayer(100, "leaky_relu"), "adam", 0.001f, 0.9f),
        };

        /// <summary>In words, with what speaks for it.</summary>
        public static string About(RecipeKind recipe) => recipe switch
        {
            RecipeKind.Book => "He, ELU, batch normalization and Nesterov, stopped early: right in most cases.",
            RecipeKind.Fast => "Leaky ReLU without batch normalization: smaller and faster, where milliseconds count.",
            _ => "Layer by layer, as you like.",
        };

        /// <summary>Replaces network and training by a recipe; one's own is what there is.</summary>
        public static void Use(TrainerSettings settings, RecipeKind recipe)
        {
            if (Known.TryGetValue(recipe, out Action<TrainerSettings> fill)) fill(settings);
        }

        /// <summary>The recipe whose network and training these are.</summary>
        public static RecipeKind Of(TrainerSettings settings)
        {
            string text = Text(settings);
            foreach (RecipeKind recipe in Known.Keys)
                if (Texts.Value[recipe] == text) return recipe;
            return RecipeKind.Own;
        }

        static readonly Lazy<Dictionary<RecipeKind, string>> Texts = new Lazy<Dictionary<RecipeKind, string>>(() => Known.Keys.ToDictionary(recipe => recipe, recipe =>
        {
            var settings = new TrainerSettings();
            Use(settings, recipe);
            return Text(settings);
        }));

        static void Fill(TrainerSettings settings, HiddenLayer layer, string optimizer, float rate, float decay)
        {
            settings.Network.Layers.Clear();
            settings.Network.Layers.AddRange(Enumerable.Repeat(layer, 5));
            settings.Network.Initializer = "he_normal";
            settings.Network.InputDropout = 0;
            CourseSettings course = settings.Course;
            (course.Optimizer, course.Rate, course.Schedule, course.Decay) = (optimizer, rate, "exponential", decay);
            (course.Batch, course.Epochs, course.Patience) = (20, 100, 10);
            (course.Penalty, course.MaxNorm, course.Clip) = (PenaltyKind.None, 0, 0);
        }

        // What makes a recipe: how long it is followed, in which batches and from which seed, is not part of it.
        static string Text(TrainerSettings settings)
        {
            CourseSettings course = settings.Course;
            return string.Join("|", string.Join(",", settings.Network.Layers), settings.Network.Initializer, settings.Network.InputDropout, course.Optimizer, course.Rate, course.Schedule, course.Decay, course.Penalty, course.MaxNorm, course.Clip);
        }
    }
}
