using Tandem.Design.Clocks;

namespace Tandem.Tests.Design.Clocks;

/// <summary>A policy's version in plain words, for the plan and for the one who counts every second.</summary>
internal sealed record SupposedVersion
{
    /// <summary>In seconds since 1970.</summary>
    public required long From { get; init; }

    /// <summary>Promised for priorities 1 and 2 only.</summary>
    public bool OnlyUrgent { get; init; }

    public bool StartsInProgress { get; init; }

    /// <summary>Pending for one of these reasons pauses; null: for any.</summary>
    public IReadOnlyList<string>? PauseReasons { get; init; }

    public bool ResumesInProgress { get; init; }

    public bool StopsWhenClosedOnly { get; init; }

    public AfterStop AfterStop { get; init; }

    public bool PerTeam { get; init; }

    public bool RestartsOnUpdate { get; init; }

    /// <summary>Seconds, by priority from 1 to 4.</summary>
    public required IReadOnlyList<long> Targets { get; init; }
}
