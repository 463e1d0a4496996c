return Graft.Cli.Commands.CommandLine.Run(args, [new Graft.Studio.Commands.StudioCommand()]);
