using BenchmarkDotNet.Attributes;
using NodaTime;
using Tandem.Design.Clocks;
using Tandem.Operation.Incidents;
using Tandem.People.Calendars;

namespace Tandem.Bench.Micro;

/// <summary>Clocks computed from facts in memory: histories such as an incident log's, counted by business hours with holidays, paused twice.</summary>
[MemoryDiagnoser]
public class ClockComputation
{
    /// <summary>Different histories, so that no two calls in a row ask the same of the calendar.</summary>
    private const int Histories = 1_000;

    private static readonly DateTimeOffset Begun = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly History[] histories = new History[Histories];
    private PolicyPlan plan = null!;
    private long now;

    [GlobalSetup]
    public void Lay()
    {
        var fields = new WatchedFields(IncidentKind.Kind);
        var (state, priority) = (fields.PlaceOf("state"), fields.PlaceOf("priority"));
        var zone = DateTimeZoneProviders.Tzdb["Europe/Vienna"];
        var business = new CountedBy("business hours", CalendarBook.Empty.Make(new CalendarTerms { Zone = zone.Id, Hours = "mon-fri 08:00-12:00 13:00-17:00", Holidays = [new("New Year", "01-01"), new("Easter Monday", "easter 1"), new("Labour Day", "05-01")] }, zone.Id));
        plan = new PolicyPlan("Resolution", fields, [new VersionPlan
        {
            From = 0,
            Pauses = Where(fields, "state", IncidentLife.Pending),
            Stops = Where(fields, "state", IncidentLife.Resolved, IncidentLife.Closed),
            Targets = [new(Where(fields, "priority", 1L), TimeSpan.FromHours(4).Ticks), new(ReadConditions.None, TimeSpan.FromHours(40).Ticks)],
            CountedBy = _ => business,
        }]);
        for (var at = 0; at < Histories; at++)
            histories[at] = Past(Begun.AddMinutes(at * 137).UtcTicks, state, priority, at);
        now = Begun.AddYears(1).UtcTicks;
    }

    /// <summary>Reading the histories and nothing else.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Histories)]
    public long LookAtTheFacts()
    {
        var last = 0L;
        foreach (var history in histories)
            last += history.LastAt(now);
        return last;
    }

    [Benchmark(OperationsPerInvoke = Histories)]
    public long ComputeAClock()
    {
        var elapsed = 0L;
        foreach (var history in histories)
            elapsed += ClockFunction.Of(plan, history, now)[0].Elapsed;
        return elapsed;
    }

    private static ReadConditions Where(WatchedFields fields, string field, params object[] values) => new([new(null, new(field), values)], fields);

    /// <summary>Logged, assigned, taken up, held, gone on with, handed on, held, gone on with, resolved and closed within a fortnight.</summary>
    private static History Past(long begun, int state, int priority, int seed)
    {
        (double Hours, string State)[] moves =
        [
            (0.5, IncidentLife.Assigned), (2, IncidentLife.InProgress), (9, IncidentLife.Pending), (31, IncidentLife.InProgress), (50, IncidentLife.Assigned),
            (52, IncidentLife.Pending), (75, IncidentLife.InProgress), (120 + (seed % 90), IncidentLife.Resolved), (290, IncidentLife.Closed),
        ];
        var logged = new HistoryStep(begun, 0, nameof(IncidentLogged), [new(state, IncidentLife.New), new(priority, (long)(1 + (seed % 4)))]);
        return new([logged, .. moves.Select((move, at) => new HistoryStep(begun + TimeSpan.FromHours(move.Hours).Ticks, at + 1, "IncidentMoved", [new(state, move.State)]))]);
    }
}
