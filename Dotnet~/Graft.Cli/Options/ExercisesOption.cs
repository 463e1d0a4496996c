using System.CommandLine;
using Graft.Cli.Book;

namespace Graft.Cli.Options;

/// <summary>An option that takes exercises of the book by their ids, or questions by their numbers: "8d", "9ab,9c,3".</summary>
sealed class ExercisesOption : Option<string[]>
{
    public ExercisesOption() : base("--exercise")
    {
        Description = "Only these rows, and only these of the questions 1–7; all by default.";
        HelpName = "8d,9ab,…,3";
        Arity = ArgumentArity.ExactlyOne;
        CustomParser = result =>
        {
            string[] asked = [.. result.Tokens[0].Value.Split(',').Select(id => id.Trim())];
            string[] known = [.. BookExercises.All.Select(exercise => exercise.Id), .. BookQuestions.All.Select(question => $"{question.Number}")];
            if (asked.FirstOrDefault(id => !known.Contains(id)) is not { } unknown) return asked;
            result.AddError($"--exercise names '{unknown}': choose from {string.Join(", ", known)}.");
            return [];
        };
    }
}
