using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Handling;

/// <summary>Tells programs what weighing anew would change, before they ask for it.</summary>
internal static class ReweighingAnswers
{
    public static SubResource Preview { get; } = new(
        "reweighings",
        [
            new("GET", "", "Tells how many open incidents another priority matrix would change.", Answer) { Gives = typeof(Reweighing) },
        ],
        kind => kind == IncidentSettingsKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var preview = await Reweighing.Preview(exchange.Store, exchange.Stop);
        await exchange.Answer(200, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("open", preview.Open);
            json.WriteNumber("changing", preview.Changing);
            json.WriteEndObject();
        });
    }
}
