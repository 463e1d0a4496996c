return Graft.Cli.Commands.CommandLine.Run(args, [new Graft.Studio.Pictures.Commands.PicturesCommand()]);
