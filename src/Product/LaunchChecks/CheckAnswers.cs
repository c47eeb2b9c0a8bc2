using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>Answers programs: <c>GET /api/v1/launches/{number}/checks</c>.</summary>
internal static class CheckAnswers
{
    public static SubResource Resource { get; } = new(
        "checks",
        [new("GET", "", "Tells how every check of the launch stands, on the records as they are now.", Answer) { Gives = typeof(CheckState), GivesMany = true }],
        kind => kind == LaunchKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.GiveAll(await exchange.Get<ReadChecks>().Of((Launch)record, exchange.Stop));
}
