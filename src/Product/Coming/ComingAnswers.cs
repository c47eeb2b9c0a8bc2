using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Coming;

/// <summary>Answers programs: <c>GET /api/v1/services/{number}/coming</c>.</summary>
internal static class ComingAnswers
{
    /// <summary>Days ahead that are told.</summary>
    public const int Days = 30;

    public static SubResource Resource { get; } = new(
        "coming",
        [new("GET", "", "Tells what is coming to the service within 30 days: changes, maintenance, releases, launches, and the backlog items under way.", Answer) { Gives = typeof(ComingWork), GivesMany = true }],
        kind => kind == ServiceKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var now = exchange.Get<TimeProvider>().GetUtcNow();
        await exchange.GiveAll(await exchange.Get<ReadComing>().Of([(Service)record], now, now.AddDays(Days), exchange.By, exchange.Stop));
    }
}
