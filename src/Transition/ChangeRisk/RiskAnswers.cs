using System.Text.Json;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeRisk;

/// <summary>Answers programs: <c>GET /api/v1/changes/{number}/risk</c>.</summary>
internal static class RiskAnswers
{
    public static SubResource Resource { get; } = new("risk", [new SubRoute("GET", "", "Tells how much may go wrong with the change as things stand, factor by factor.", Answer) { Gives = typeof(RiskAssessment) }], kind => kind == ChangeKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var risk = await exchange.Get<RiskOfChange>().Of((Change)record, exchange.Stop);
        await exchange.Answer(200, json => JsonSerializer.Serialize(json, risk, Json.Plain));
    }
}
