namespace Graft.Cli.Data;

/// <summary>MNIST with the book's split: the first 5,000 training images are for validation.</summary>
sealed class MnistSource(string folder) : IDataSource
{
    readonly MnistFiles files = new(folder);
    (Dataset Training, Dataset Validation)? parts;

    public string Kind => "mnist";
    public string Description => "MNIST";
    public IReadOnlyList<string> Arguments => ["--data", Path.GetFullPath(files.Folder)];
    public Dataset Training() => Parts.Training;
    public Dataset Validation() => Parts.Validation;
    public Dataset Test() => files.Test();

    (Dataset Training, Dataset Validation) Parts => parts ??= files.TrainAndValidation();
}
