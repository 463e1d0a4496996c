return Graft.Cli.Commands.CommandLine.Run(args, [new Graft.Play.Commands.PlayCommand()]);
