using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Product.Products;

namespace Tandem.Product.Scorecard;

/// <summary>Answers programs: <c>GET /api/v1/products/{number}/scorecard</c>.</summary>
internal static class ScorecardAnswers
{
    public static SubResource Resource { get; } = new(
        "scorecard",
        [new("GET", "", "Tells how the product did over the last 30 days, for those who build it and those who run it; each figure names the list behind it.", Answer) { Gives = typeof(ScorecardView) }],
        kind => kind == ProductKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record) =>
        await exchange.Give(await exchange.Get<ReadScorecard>().Of((DigitalProduct)record, exchange.By, exchange.Stop));
}
