using System.Globalization;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>Tells programs what a rule would have done: <c>GET /assignment-rules/ASR-1/dry-run?last=1000</c>.</summary>
internal static class DryRunAnswers
{
    public static SubResource Under { get; } = new(
        "dry-run",
        [new("GET", "", "Tells what the rule would have done to the last incidents, as they were when they were logged.", Answer) { Gives = typeof(DryRun) }],
        kind => kind == AssignmentRule.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var last = exchange.Request.Query["last"].ToString() is { Length: > 0 } wanted
            ? int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            : DryRuns.Usual;
        var run = await exchange.Get<DryRuns>().Of((AssignmentRule)record, last, exchange.By, exchange.Stop);
        var teams = await exchange.Get<References>().Numbers(
            Team.Kind, run.Moves.SelectMany(move => new[] { move.First?.Value, move.Last?.Value }).OfType<Guid>().Distinct(), exchange.Stop);
        await exchange.Answer(200, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("looked", run.Looked);
            json.WriteNumber("suited", run.Suited);
            json.WriteNumber("moved", run.Moved);
            json.WriteNumber("right", run.Right);
            json.WriteStartArray("moves");
            foreach (var move in run.Moves)
            {
                json.WriteStartObject();
                json.WriteString("number", IncidentKind.Kind.NumberOf(move.Serial));
                json.WriteString("title", move.Title);
                json.WriteString("first", NumberOf(move.First, teams));
                json.WriteString("last", NumberOf(move.Last, teams));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static string? NumberOf(Id<Team>? team, IReadOnlyDictionary<Guid, string> numbers) => team is { } id ? numbers.GetValueOrDefault(id.Value) : null;
}
