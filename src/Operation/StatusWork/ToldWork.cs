using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusWork;

/// <summary>What subscribers were told of one piece of planned work, so that each thing is told once.</summary>
public sealed class ToldWork : IDerived
{
    /// <summary>The id of the window or change.</summary>
    public required Guid Work { get; init; }

    public required string Kind { get; init; }

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset To { get; private set; }

    /// <summary>The services it concerned when that was told.</summary>
    public List<Id<Service>> Services { get; private set; } = [];

    public WorkPhase Phase { get; private set; }

    /// <summary>Raised with everything that is told.</summary>
    public int Version { get; private set; }

    /// <summary>There is more to be told of it.</summary>
    public bool Open => Phase is not (WorkPhase.Ended or WorkPhase.CalledOff);

    /// <summary>What there is to tell now that it stands so; null: nothing.</summary>
    internal WorkPhase? Next(ShownWindow? window, DateTimeOffset now) => window switch
    {
        null => !Open ? null : Phase == WorkPhase.Begun ? WorkPhase.Ended : WorkPhase.CalledOff,
        _ when window.IsOver(now) => Open ? WorkPhase.Ended : null,
        _ when window.IsUnderWay(now) => Phase is WorkPhase.Begun or WorkPhase.Ended ? null : WorkPhase.Begun,
        _ when Phase == WorkPhase.CalledOff => WorkPhase.Planned,
        _ => Phase is WorkPhase.Planned or WorkPhase.Moved && (window.From, window.To) != (From, To) ? WorkPhase.Moved : null,
    };

    internal void Tell(WorkPhase phase, ShownWindow? window)
    {
        Phase = phase;
        Version++;
        if (window is not null)
            (From, To, Services) = (window.From, window.To, [.. window.Services]);
    }
}
