using System.Text.Json;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Conflicts;

/// <summary>Answers programs: <c>GET /api/v1/changes/{number}/conflicts</c>.</summary>
internal static class ConflictAnswers
{
    public static SubResource Resource { get; } = new("conflicts", [new SubRoute("GET", "", "Tells with what the change collides as it is planned, and the next time at which it would not; free=false leaves that time out. plannedStart= and plannedEnd= ask about another time, before it is planned.", Answer) { Gives = typeof(ConflictReport) }], kind => kind == ChangeKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var (find, change) = (exchange.Get<FindConflicts>(), (Change)record);
        var report = exchange.Request.Query.ContainsKey("plannedStart") ? await At(exchange, find, change)
            : exchange.Request.Query["free"] == "false" ? new(await find.Of(change, exchange.Stop), null, null) : await find.Report(change, exchange.Stop);
        await exchange.Answer(200, json => JsonSerializer.Serialize(json, report, Json.Plain));
    }

    private static async Task<ConflictReport> At(Exchange exchange, FindConflicts find, Change change)
    {
        var (from, to) = (exchange.Moment("plannedStart"), exchange.Moment("plannedEnd"));
        ChangeRules.DemandWindow(from, to);
        return new(await find.At(change, from, to, exchange.Stop), null, null);
    }
}
