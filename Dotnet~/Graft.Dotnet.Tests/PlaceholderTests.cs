namespace Graft.Dotnet.Tests;
