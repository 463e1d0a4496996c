return Graft.Cli.Commands.CommandLine.Run(args);
