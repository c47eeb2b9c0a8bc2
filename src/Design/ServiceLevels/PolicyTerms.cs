using Tandem.Design.Clocks;
using Tandem.Kernel.Conditions;

namespace Tandem.Design.ServiceLevels;

/// <summary>One version of what is promised, as people write it; lists of conditions hold when all of them do.</summary>
public sealed record PolicyTerms
{
    /// <summary>Clocks that start from this moment on follow this version; null: all before the next one.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>To which records it is promised; none: to all of the kind.</summary>
    public IReadOnlyList<Condition> Applies { get; init; } = [];

    /// <summary>What starts the clock; none: that the record is made.</summary>
    public IReadOnlyList<Condition> Starts { get; init; } = [];

    /// <summary>While this holds time does not count; none: it always counts.</summary>
    public IReadOnlyList<Condition> Pauses { get; init; } = [];

    /// <summary>What ends a pause; none: that what paused it is no longer so.</summary>
    public IReadOnlyList<Condition> Resumes { get; init; } = [];

    /// <summary>What was promised is done when this holds.</summary>
    public IReadOnlyList<Condition> Stops { get; init; } = [];

    public IReadOnlyList<Condition> Cancels { get; init; } = [];

    public AfterStop AfterStop { get; init; }

    /// <summary>A field for each of whose values a clock of its own runs, such as <c>team</c>; null: one clock for the record.</summary>
    public string? Per { get; init; }

    /// <summary>Names of facts after which the time starts anew, such as an update to the requester.</summary>
    public IReadOnlyList<string> RestartsOn { get; init; } = [];

    /// <summary>The first whose conditions hold says how long.</summary>
    public IReadOnlyList<PolicyTarget> Targets { get; init; } = [];

    public CountingTerms Counts { get; init; } = new();

    /// <summary>What happens when a share of the target is used up.</summary>
    public IReadOnlyList<Consequence> Consequences { get; init; } = [];

    /// <summary>The same with nothing left open: what was given as null is what it is when nobody says anything.</summary>
    public PolicyTerms Whole() => this with
    {
        Applies = Applies ?? [],
        Starts = Starts ?? [],
        Pauses = Pauses ?? [],
        Resumes = Resumes ?? [],
        Stops = Stops ?? [],
        Cancels = Cancels ?? [],
        RestartsOn = RestartsOn ?? [],
        Targets = Targets ?? [],
        Counts = Counts ?? new(),
        Consequences = Consequences ?? [],
    };
}
