using NodaTime;
using Tandem.Demonstration;
using Tandem.Design.Clocks;
using Tandem.Kernel.Conditions;
using Tandem.Operation.Incidents;
using Tandem.People.WorkingTime;

namespace Tandem.Tests.Design.Clocks;

/// <summary>A history, a policy and calendars made by chance from one number; everything happens on whole seconds.</summary>
internal sealed class SupposedCase
{
    private static readonly string[] Zones = ["Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "Etc/UTC"];

    /// <summary>Around changes of offset, the end of a year, and a 29 February.</summary>
    private static readonly DateTimeOffset[] Moments =
    [
        new(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), new(2026, 10, 25, 0, 10, 0, TimeSpan.Zero), new(2026, 3, 8, 6, 30, 0, TimeSpan.Zero), new(2026, 11, 1, 5, 30, 0, TimeSpan.Zero),
        new(2026, 4, 4, 14, 40, 0, TimeSpan.Zero), new(2026, 10, 3, 15, 0, 0, TimeSpan.Zero), new(2028, 2, 28, 22, 0, 0, TimeSpan.Zero), new(2028, 2, 29, 22, 30, 0, TimeSpan.Zero),
        new(2026, 12, 31, 22, 0, 0, TimeSpan.Zero), new(2026, 2, 15, 1, 30, 0, TimeSpan.Zero), new(2026, 7, 6, 7, 0, 0, TimeSpan.Zero), new(2026, 7, 3, 21, 30, 0, TimeSpan.Zero),
    ];

    private static readonly WorkingWeek[] Weeks = [.. new[]
    {
        "mon-fri 08:00-12:00 13:00-17:00", "mon-sun 22:00-06:00", "mon-sun 00:00-24:00", "sat-sun 00:00-03:10 23:00-01:30", "sun 02:00-03:00; mon-sat 02:15-02:45", "mon-fri 00:00-24:00",
        "thu 23:59-00:01; mon-sun 06:00-06:30 07:00-07:30", "sun-sat 01:30-02:30 14:45-15:45",
    }.Select(WorkingWeek.Parse)];

    private static readonly string[] States = [IncidentLife.New, IncidentLife.InProgress, IncidentLife.Pending, IncidentLife.Pending, IncidentLife.Resolved, IncidentLife.Closed, IncidentLife.Cancelled];
    private static readonly string?[] Reasons = [null, "supplier", "requester"];
    private static readonly string?[] Teams = [null, "network", "servers", "desk"];

    private readonly Dice chance;

    public SupposedCase(int seed)
    {
        chance = new Dice((ulong)seed);
        Start = Moments[chance.Between(0, Moments.Length)].ToUnixTimeSeconds() + chance.Between(-1_800, 1_800);
        Calendars = [.. Enumerable.Range(0, Teams.Length).Select(_ => Calendar())];
        ByTeam = chance.Between(0, 3) == 0;
        Policy = [.. Enumerable.Range(0, chance.Between(1, 4)).Select(index => Version(index == 0 ? Start - chance.Between(0, 900) + (chance.Between(0, 8) == 0 ? 1_800 : 0) : Start + chance.Between(0, 2_000))).OrderBy(version => version.From)];
        Facts = History();
        Now = Start + chance.Between(0, 3_000);
        Plan = new("Supposed", Fields, [.. Policy.Select(Compile)]);
    }

    private WatchedFields Fields { get; } = Watch();

    public long Start { get; }

    public long Now { get; }

    /// <summary>Counted by the team's calendar rather than by one for all.</summary>
    public bool ByTeam { get; }

    public IReadOnlyList<SupposedCalendar> Calendars { get; }

    public IReadOnlyList<SupposedVersion> Policy { get; }

    /// <summary>In the order in which they were learnt.</summary>
    public IReadOnlyList<SupposedFact> Facts { get; }

    public PolicyPlan Plan { get; }

    public History AsHistory() => new(Facts.Select(fact => new HistoryStep(
        TicksOf(fact.At), fact.Entry, fact.Name,
        [.. fact.Changes.Select(change => new FieldValue(Fields.Find(change.Key), change.Value))])));

    public SupposedCalendar CalendarOf(string? team) => ByTeam ? Calendars[Array.IndexOf(Teams, team)] : Calendars[0];

    public static long TicksOf(long second) => DateTimeOffset.FromUnixTimeSeconds(second).UtcTicks;

    private SupposedCalendar Calendar()
    {
        var week = Weeks[chance.Between(0, Weeks.Length)];
        var zone = DateTimeZoneProviders.Tzdb[Zones[chance.Between(0, Zones.Length)]];
        var local = Instant.FromUnixTimeSeconds(Start).InZone(zone).Date;
        return new(week, zone, chance.Between(0, 3) == 0 ? local.PlusDays(chance.Between(0, 2)) : null);
    }

    private SupposedVersion Version(long from) => new()
    {
        From = from,
        OnlyUrgent = chance.Between(0, 4) == 0,
        StartsInProgress = chance.Between(0, 6) == 0,
        PauseReasons = chance.Between(0, 3) switch { 0 => null, 1 => ["supplier"], _ => ["supplier", "requester"] },
        ResumesInProgress = chance.Between(0, 5) == 0,
        StopsWhenClosedOnly = chance.Between(0, 3) == 0,
        AfterStop = (AfterStop)chance.Between(0, 3),
        PerTeam = chance.Between(0, 4) == 0,
        RestartsOnUpdate = chance.Between(0, 4) == 0,
        Targets = [.. Enumerable.Range(0, 4).Select(_ => (long)chance.Between(0, 1_500))],
    };

    private List<SupposedFact> History()
    {
        var facts = new List<SupposedFact> { new(Start, 0, "IncidentLogged", Changes(first: true)) };
        for (var more = chance.Between(0, 9); more > 0; more--)
            facts.Add(new(Start + chance.Between(0, chance.Between(0, 2) == 0 ? 400 : 2_800), 0, chance.Between(0, 4) == 0 ? "Updated" : "IncidentEdited", Changes(first: false)));
        // What happened first is not always learnt first; the logging itself is.
        var learnt = facts.Skip(1).OrderBy(_ => chance.Share()).Prepend(facts[0]);
        return [.. learnt.Select((fact, index) => fact with { Entry = index + 1 })];
    }

    private Dictionary<string, object?> Changes(bool first)
    {
        var changes = new Dictionary<string, object?>();
        if (first || chance.Between(0, 2) == 0)
            changes["state"] = first && chance.Between(0, 3) > 0 ? IncidentLife.New : States[chance.Between(0, States.Length)];
        if (chance.Between(0, 2) == 0)
            changes["pendingReason"] = Reasons[chance.Between(0, Reasons.Length)];
        if (first || chance.Between(0, 3) == 0)
            changes["priority"] = (long)chance.Between(1, 5);
        if (chance.Between(0, 3) == 0)
            changes["team"] = Teams[chance.Between(0, Teams.Length)];
        return changes;
    }

    private VersionPlan Compile(SupposedVersion version)
    {
        var byTeam = Teams.Select(team => CalendarOf(team).CountedBy).ToArray();
        var team = Fields.Find("team");
        return new()
        {
            From = TicksOf(version.From),
            Applies = version.OnlyUrgent ? All(("priority", ConditionOperator.AtMost, "2")) : ReadConditions.None,
            Starts = version.StartsInProgress ? All(("state", ConditionOperator.Is, IncidentLife.InProgress)) : ReadConditions.None,
            Pauses = version.PauseReasons is { } reasons
                ? All(("state", ConditionOperator.Is, IncidentLife.Pending), ("pendingReason", ConditionOperator.Is, string.Join(',', reasons)))
                : All(("state", ConditionOperator.Is, IncidentLife.Pending)),
            Resumes = version.ResumesInProgress ? All(("state", ConditionOperator.Is, IncidentLife.InProgress)) : ReadConditions.None,
            Stops = All(("state", ConditionOperator.Is, version.StopsWhenClosedOnly ? IncidentLife.Closed : $"{IncidentLife.Resolved},{IncidentLife.Closed}")),
            Cancels = All(("state", ConditionOperator.Is, IncidentLife.Cancelled)),
            AfterStop = version.AfterStop,
            Per = version.PerTeam ? team : null,
            RestartsOn = version.RestartsOnUpdate ? ["Updated"] : [],
            Targets = [.. version.Targets.Select((seconds, index) => new TargetPlan(All(("priority", ConditionOperator.Is, $"{index + 1}")), seconds * TimeSpan.TicksPerSecond))],
            CountedBy = fields => byTeam[Array.IndexOf(Teams, (string?)fields[team])],
        };
    }

    private ReadConditions All(params (string Field, ConditionOperator Operator, string Value)[] conditions) => new(
        conditions.Select(each => new ConditionTest(null, new(each.Field, each.Operator, each.Value), [.. each.Value.Split(',').Select(word => long.TryParse(word, out var number) ? number : (object)word)])),
        Fields);

    private static WatchedFields Watch()
    {
        var fields = new WatchedFields(IncidentKind.Kind);
        foreach (var name in new[] { "state", "pendingReason", "priority", "team" })
            fields.PlaceOf(name);
        return fields;
    }
}
