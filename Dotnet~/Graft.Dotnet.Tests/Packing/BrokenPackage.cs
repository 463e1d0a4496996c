using Graft.Cli.Packing;
using Graft.Cli.Packing.Checks;

namespace Graft.Dotnet.Tests;

/// <summary>The small package with one thing broken, and what is to be said of it.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="What">What was done to it.</param>
/// <param name="Break">Does it.</param>
/// <param name="Said">Parts of the one finding.</param>
sealed record BrokenPackage(Type Rule, string What, Func<PackageTree, PackageTree> Break, params string[] Said)
{
    public override string ToString() => $"{Rule.Name}: {What}";

    /// <summary>A text replaced in a file, which must be there.</summary>
    public static BrokenPackage Of<TRule>(string path, string old, string now, params string[] said) where TRule : IPackageRule => new(typeof(TRule), $"{path}, {old} for {now}",
        package => package.Text(path).Contains(old) ? package.With(path, package.Text(path).Replace(old, now)) : throw new ArgumentException($"{path} does not hold {old}"), said);

    public static BrokenPackage Without<TRule>(string path, params string[] said) where TRule : IPackageRule =>
        new(typeof(TRule), $"without {path}", package => package.Has(path) ? package.Where(each => each != path) : throw new ArgumentException($"{path} is not there"), said);

    public static BrokenPackage With<TRule>(string path, string text, params string[] said) where TRule : IPackageRule => new(typeof(TRule), $"with {path}", package => package.With(path, text), said);
}
