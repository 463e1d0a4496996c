return Graft.Fuzz.Harness.Run(args);
