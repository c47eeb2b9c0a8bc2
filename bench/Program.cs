return await Tandem.Bench.Workbench.Tree().Parse(args).InvokeAsync();
