return Graft.Cli.Commands.CommandLine.Run(args, [new Graft.Benchmarks.Commands.BenchmarksCommand()]);
