namespace Graft.Dotnet.Tests;

/// <summary>What a command said and how it ended.</summary>
sealed record CommandResult(int Code, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
