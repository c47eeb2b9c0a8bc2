using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCall;

/// <summary>Tells programs who is on call: under a schedule <c>/on-call?at=</c>, <c>/shifts?from=&amp;to=</c> and <c>/coverage?from=&amp;to=</c>.</summary>
internal static class ScheduleAnswers
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(28);

    public static SubResource OnCall { get; } = new(
        "on-call", [new("GET", "", "Tells who is on call at a moment (at; without: now), until when, and who is next.", At) { Gives = typeof(PersonOnCall) }], kind => kind == ScheduleKind.Kind);

    public static SubResource Shifts { get; } = new(
        "shifts", [new("GET", "", "Lists the shifts between two moments (from, to), at most 400 days.", All) { Gives = typeof(ShiftAnswer), GivesMany = true }], kind => kind == ScheduleKind.Kind);

    public static SubResource Coverage { get; } = new(
        "coverage", [new("GET", "", "Tells when nobody is on call and who carries how much between two moments (from, to), at most 400 days.", Weigh) { Gives = typeof(Coverage) }], kind => kind == ScheduleKind.Kind);

    private static async Task At(Exchange exchange, RecordKind kind, IRecord record)
    {
        var at = exchange.Request.Query.ContainsKey("at") ? Sane(exchange.Moment("at")) : exchange.Get<TimeProvider>().GetUtcNow();
        var shifts = Roster.Of((Schedule)record).Shifts(at, at + Ahead);
        var (now, then) = (shifts[0], shifts.Skip(1).FirstOrDefault(shift => shift.Person is not null && shift.Person != shifts[0].Person));
        var people = await exchange.Store.PeopleOf([now.Person, then?.Person], exchange.Stop);
        await exchange.Give(new PersonOnCall(at, now.Person, Name(people, now.Person), now.Until < at + Ahead ? now.Until : null, then?.Person, Name(people, then?.Person)));
    }

    private static async Task All(Exchange exchange, RecordKind kind, IRecord record)
    {
        var (from, to) = Period(exchange);
        var shifts = Roster.Of((Schedule)record).Shifts(from, to);
        var people = await exchange.Store.PeopleOf(shifts.Select(shift => shift.Person), exchange.Stop);
        await exchange.GiveAll(shifts.Select(shift => new ShiftAnswer(shift.Person, Name(people, shift.Person), shift.From, shift.Until, shift.Layer, shift.Override is not null)));
    }

    private static async Task Weigh(Exchange exchange, RecordKind kind, IRecord record)
    {
        var (from, to) = Period(exchange);
        await exchange.Give(await exchange.Get<ReadCoverage>().Run((Schedule)record, from, to, exchange.Stop));
    }

    private static (DateTimeOffset From, DateTimeOffset To) Period(Exchange exchange)
    {
        var (from, to) = (Sane(exchange.Moment("from")), Sane(exchange.Moment("to")));
        return to > from && to - from <= Longest ? (from, to) : throw new Malformed("The end must lie after the begin, within 400 days.", "to");
    }

    private static DateTimeOffset Sane(DateTimeOffset moment) => moment.Year is >= 1950 and < 2150 ? moment.ToUniversalTime() : throw new Malformed("Give a moment between 1950 and 2150.", "at");

    private static string? Name(IReadOnlyDictionary<string, Person> people, string? number) => number is null ? null : people.GetValueOrDefault(number)?.Name;
}
