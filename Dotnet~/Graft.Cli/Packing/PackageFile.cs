namespace Graft.Cli.Packing;

/// <summary>One file of a package: its path from the package's root, with forward slashes, and what it holds.</summary>
readonly record struct PackageFile(string Path, byte[] Content);
