using Graft.Cli.Data;

namespace Graft.Cli.Demo;

/// <summary>The demo's parts of a data set. The test images are read only when they are asked for, once, after every choice is made.</summary>
sealed class DemoData(IDataSource source, DemoRecipe recipe)
{
    public string Kind => source.Kind;
    public string Description => source.Description;

    public (Dataset Training, Dataset Validation) Pretrain()
    {
        Dataset training = source.Training().OfClasses(recipe.PretrainDigits);
        if (recipe.PretrainImages > 0 && recipe.PretrainImages < training.Count) training = training.Take(0, recipe.PretrainImages);
        return (training, Held.OfClasses(recipe.PretrainDigits));
    }

    public (Dataset Training, Dataset Validation) Transfer() =>
        (source.Training().OfClasses(recipe.TransferDigits).FirstPerClass(recipe.PerDigit), Held.OfClasses(recipe.TransferDigits).FirstPerClass(recipe.ValidationPerDigit));

    public (Dataset Pretrain, Dataset Transfer) Test()
    {
        Dataset test = source.Test();
        return (test.OfClasses(recipe.PretrainDigits), test.OfClasses(recipe.TransferDigits));
    }

    Dataset Held => source.Validation()!;
}
