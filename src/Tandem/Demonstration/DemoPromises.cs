using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.People.Calendars;
using Tandem.People.Holidays;

namespace Tandem.Demonstration;

/// <summary>What the company promises: to its customers, among its teams, and what a supplier promised it.</summary>
internal sealed class DemoPromises(AddServiceLevelPolicy add, MoveServiceLevelPolicy move, AddCalendar addCalendar)
{
    private static readonly Actor Tandem = Actor.System("demo");
    private static readonly CountingTerms Office = new(Calendar: "Business hours Vienna");

    private static readonly Holiday[] Austria =
    [
        new("New Year", "01-01"), new("Epiphany", "01-06"), new("Easter Monday", "easter 1"), new("Labour Day", "05-01"), new("Ascension", "easter 39"), new("Whit Monday", "easter 50"),
        new("Corpus Christi", "easter 60"), new("Assumption", "08-15"), new("National Day", "10-26"), new("All Saints", "11-01"), new("Immaculate Conception", "12-08"), new("Christmas Eve", "12-24 12:00"),
        new("Christmas Day", "12-25"), new("St Stephen's Day", "12-26"),
    ];

    private static readonly Condition[] Done = [new("state", Value: "resolved, closed")];
    private static readonly Condition[] Cancelled = [new("state", Value: "cancelled")];
    private static readonly Condition[] Waiting = [new("state", Value: "pending"), new("pendingReason", Value: "requester, supplier")];
    private static readonly Condition[] Answered = [new("respondedAt", ConditionOperator.IsFilled)];
    private static readonly Consequence[] Warned = [new(75), new(100)];

    /// <param name="since">From when the promises hold.</param>
    public async Task Make(DateTimeOffset since, CancellationToken stop)
    {
        await addCalendar.Run(new("24×7", "Day and night, every day.", "Etc/UTC"), Tandem, stop);
        await addCalendar.Run(new("Business hours Vienna", "When the office is there.", "Europe/Vienna", "mon-fri 08:00-18:00", Holidays: Austria), Tandem, stop);
        await addCalendar.Run(new("Monday to Friday, day and night", "Working days from midnight to midnight.", "Etc/UTC", "mon-fri 00:00-24:00"), Tandem, stop);
        await Promise("Critical incidents: first response", "response", since, new() { Applies = Urgent, Stops = Answered, AfterStop = AfterStop.Final, Targets = [For(1, "15m"), For(2, "1h")] }, stop);
        await Promise("Critical incidents: resolution", "resolution", since, new() { Applies = Urgent, Pauses = Waiting, Stops = Done, Targets = [For(1, "8h"), For(2, "72h")], Consequences = [.. Warned, new(150, ConsequenceKind.RaisePriority)] }, stop);
        await Promise("Other incidents: first response", "response", since, new() { Applies = Calm, Stops = Answered, AfterStop = AfterStop.Final, Targets = [For(3, "10h"), For(4, "20h")], Counts = Office }, stop);
        await Promise("Other incidents: resolution", "resolution", since, new() { Applies = Calm, Pauses = Waiting, Stops = Done, Targets = [For(3, "60h"), For(4, "150h")], Counts = Office }, stop);
        await Promise("News about critical incidents", "nextUpdate", since, new() { Applies = [new("priority", Value: "1")], Stops = Done, RestartsOn = ["CommentAdded"], Targets = [new("2h")], Consequences = [new(100)] }, stop);
        await Promise("Each team takes up its work", "response", since, new() { Per = "team", Stops = [new("state", Value: "inProgress, pending, resolved, closed")], AfterStop = AfterStop.Final, Targets = [new("24h")], Counts = new(Whose.Team) }, stop, PolicyType.Ola);
        await Promise("Network supplier answers", "supplier", since, new() { Starts = ForSupplier, Stops = [new("state", ConditionOperator.IsNot, "pending")], AfterStop = AfterStop.StartsAnew, Targets = [new("16h")], Counts = Office }, stop, PolicyType.Contract);
    }

    private static Condition[] Urgent => [new("priority", ConditionOperator.AtMost, "2")];

    private static Condition[] Calm => [new("priority", ConditionOperator.AtLeast, "3")];

    private static Condition[] ForSupplier => [new("state", Value: "pending"), new("pendingReason", Value: "supplier")];

    private static PolicyTarget For(int priority, string time) => new(time, [new("priority", Value: $"{priority}")]);

    private async Task Promise(string name, string measure, DateTimeOffset since, PolicyTerms terms, CancellationToken stop, PolicyType type = PolicyType.Sla)
    {
        var whole = terms with { From = since, Cancels = Cancelled, Consequences = terms.Consequences.Count > 0 ? terms.Consequences : Warned };
        var contract = type == PolicyType.Contract;
        var policy = await add.Run(new(name, Measure: measure, Type: type, Versions: [whole], Supplier: contract ? "Alpennetz GmbH" : null, Penalty: contract ? 25_000 : null, Currency: contract ? SupplierWords.NetworkCurrency : null), Tandem, stop);
        await move.Run(new(policy.Id, ServiceLevelPolicy.Active), Tandem, stop);
    }
}
