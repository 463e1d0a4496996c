namespace Graft.Cli.Data;

/// <summary>A file to fetch.</summary>
/// <param name="Name">At the mirror and here.</param>
/// <param name="Md5">Its checksum, in lower-case hexadecimal.</param>
sealed record RemoteFile(string Name, string Md5);
