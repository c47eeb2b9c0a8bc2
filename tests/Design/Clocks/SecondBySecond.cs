using Tandem.Design.Clocks;
using Tandem.Operation.Incidents;

namespace Tandem.Tests.Design.Clocks;

/// <summary>Counts every single second of a supposed case, the way a patient person would.</summary>
internal sealed class SecondBySecond(SupposedCase supposed)
{
    private readonly List<Counted> done = [];
    private readonly Dictionary<string, object?> fields = new() { ["state"] = null, ["pendingReason"] = null, ["priority"] = null, ["team"] = null };
    private Counted? clock;
    private bool hasBegun;

    public IReadOnlyList<Counted> Count()
    {
        var facts = supposed.Facts.OrderBy(fact => fact.At).ThenBy(fact => fact.Entry).ToList();
        var next = 0;
        for (var second = supposed.Start; ; second++)
        {
            while (next < facts.Count && facts[next].At == second && second <= supposed.Now)
                Hear(facts[next++]);
            if (second >= supposed.Now)
                break;
            if (clock is { State: ClockState.Running } && supposed.CalendarOf((string?)fields["team"]).Counts(second))
                clock.Seconds++;
        }

        if (clock is { Target: not null })
            done.Add(clock);
        return done;
    }

    /// <summary>The second at which a clock that runs on from the question is used up; null when that is more than three days away.</summary>
    public long? Due(Counted last)
    {
        var calendar = supposed.CalendarOf((string?)fields["team"]);
        var left = last.Target!.Value - last.Seconds;
        for (var second = supposed.Now; second < supposed.Now + (3 * 86_400); second++)
        {
            if (left <= 0)
                return second;
            left -= calendar.Counts(second) ? 1 : 0;
        }

        return null;
    }

    private void Hear(SupposedFact fact)
    {
        var wasUnderWay = hasBegun && clock is null && Promised(fact.At) is not null;
        hasBegun = true;
        foreach (var (name, value) in fact.Changes)
            fields[name] = value;
        if (clock is null)
        {
            if (!wasUnderWay)
                Begin(fact.At);
            return;
        }

        var over = clock.State is ClockState.Stopped or ClockState.Cancelled;
        var state = StateNow(clock);
        var works = state is ClockState.Running or ClockState.Paused;
        var another = clock.Version.PerTeam && !Equals(clock.Team, fields["team"]);
        var anew = works && clock.State switch
        {
            ClockState.Stopped when clock.Version.AfterStop == AfterStop.StartsAnew => true,
            ClockState.Stopped => another && clock.Version.AfterStop == AfterStop.GoesOn,
            _ => another || (clock.Version.RestartsOnUpdate && fact.Name == "Updated"),
        };
        if (anew)
        {
            if (!over)
                clock.State = ClockState.Stopped;
            if (clock.Target is not null)
                done.Add(clock);
            clock = null;
            Begin(fact.At);
        }
        else if (!over || (works && clock.Version.AfterStop != AfterStop.Final))
        {
            clock.State = state;
            clock.Target = TargetNow(clock.Version);
        }
    }

    /// <summary>The version in force that promises something of a record like this.</summary>
    private SupposedVersion? Promised(long at)
    {
        var version = supposed.Policy.LastOrDefault(version => version.From <= at);
        return version is null || (version.StartsInProgress && (string?)fields["state"] != IncidentLife.InProgress) || (version.PerTeam && fields["team"] is null) ? null : version;
    }

    private void Begin(long at)
    {
        if (Promised(at) is not { } version)
            return;
        clock = new(version, (string?)fields["team"]) { Target = TargetNow(version) };
        clock.State = StateNow(clock);
    }

    private ClockState StateNow(Counted of)
    {
        var state = (string?)fields["state"];
        if (state == IncidentLife.Cancelled)
            return ClockState.Cancelled;
        if (state == IncidentLife.Closed || (state == IncidentLife.Resolved && !of.Version.StopsWhenClosedOnly))
            return ClockState.Stopped;
        if (of.State == ClockState.Paused && of.Version.ResumesInProgress)
            return state == IncidentLife.InProgress ? ClockState.Running : ClockState.Paused;
        var pauses = state == IncidentLife.Pending && (of.Version.PauseReasons is null || of.Version.PauseReasons.Contains((string?)fields["pendingReason"]));
        return pauses ? ClockState.Paused : ClockState.Running;
    }

    private long? TargetNow(SupposedVersion version)
    {
        var priority = (long)fields["priority"]!;
        return version.OnlyUrgent && priority > 2 ? null : version.Targets[(int)priority - 1];
    }

    internal sealed class Counted(SupposedVersion version, string? team)
    {
        public SupposedVersion Version { get; } = version;

        public string? Team { get; } = team;

        public ClockState State { get; set; }

        public long? Target { get; set; }

        public long Seconds { get; set; }
    }
}
