using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>Answers programs: <c>GET /api/v1/treaties/{number}/replay</c>.</summary>
internal static class ReplayAnswers
{
    public static SubResource Resource { get; } = new(
        "replay",
        [new("GET", "", "Tells what the treaty, as it would be signed now, would have done over the past year: every movement, and the days in each stage.", Answer) { Gives = typeof(TreatyReplay) }],
        kind => kind == TreatyKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.Give(await exchange.Get<ReadReplay>().Of((Treaty)record, exchange.Stop));
}
