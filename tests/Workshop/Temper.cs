using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;

namespace Tandem.Tests.Workshop;

/// <summary>Whether those who work in the shop's background fail at what they do.</summary>
public sealed class Temper
{
    private volatile bool fails;

    public bool Fails
    {
        get => fails;
        set => fails = value;
    }

    internal void Try(string what)
    {
        if (Fails)
            throw new InvalidOperationException($"Cannot <b>{what}</b>");
    }
}

public sealed class OnToolBought(Temper temper) : IListener<ToolBought>
{
    public Task Hear(ToolBought fact, RecordedFact recorded, CancellationToken stop)
    {
        temper.Try("hear");
        return Task.CompletedTask;
    }
}

public sealed class SharpenTools(Temper temper) : IJob<SharpenTools.Request>
{
    public sealed record Request(string Stone);

    public Task Run(Request request, CancellationToken stop)
    {
        temper.Try("sharpen");
        return Task.CompletedTask;
    }
}
