using System.Globalization;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Operation.EventRules;

/// <summary>Tells programs what a rule would have done: <c>GET /event-rules/EVR-1/dry-run?last=1000</c>.</summary>
internal static class EventDryRunAnswers
{
    public static SubResource Under { get; } = new(
        "dry-run",
        [new("GET", "", "Tells what the last alerts would have come to with this rule, and without it.", Answer) { Gives = typeof(EventDryRun) }],
        kind => kind == EventRule.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var last = exchange.Request.Query["last"].ToString() is { Length: > 0 } wanted
            ? int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            : EventDryRuns.Usual;
        await exchange.Give(await exchange.Get<EventDryRuns>().Of((EventRule)record, last, exchange.By, exchange.Stop));
    }
}
