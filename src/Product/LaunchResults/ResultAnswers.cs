using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchResults;

/// <summary>Answers programs: <c>GET /api/v1/launches/{number}/results</c>.</summary>
internal static class ResultAnswers
{
    public static SubResource Resource { get; } = new(
        "results",
        [new("GET", "", "Tells what came of the launch against what was expected, and against as long a time before; empty before it is live.", Answer) { Gives = typeof(LaunchResult), GivesMany = true }],
        kind => kind == LaunchKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.GiveAll((await exchange.Get<ReadResults>().Of((Launch)record, exchange.By, exchange.Stop))?.Results ?? []);
}
