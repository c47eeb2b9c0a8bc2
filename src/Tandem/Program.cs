return await Tandem.Commands.TandemCommand.Tree().Parse(args).InvokeAsync();
