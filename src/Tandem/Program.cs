return await Tandem.Commands.TandemCommand.Run(args);
