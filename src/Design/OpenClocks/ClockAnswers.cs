using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Design.OpenClocks;

/// <summary>Tells programs what the clocks of a record say, with every span: <c>GET /incidents/INC-1/clocks?at=…</c>.</summary>
internal static class ClockAnswers
{
    public static SubResource Under { get; } = new(
        "clocks",
        [new("GET", "", "Tells the record's clocks, computed from its facts: now, or as they stood at a moment (at).", Answer) { Gives = typeof(ClockAnswer) }],
        kind => kind.Life is not null);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        DateTimeOffset? at = exchange.Request.Query["at"].ToString().Length > 0 ? exchange.Moment("at") : null;
        var clocks = await exchange.Get<ReadClocks>().Of(kind, record, at, exchange.By, exchange.Stop);
        await exchange.GiveAll(clocks.Select(ClockAnswer.Of));
    }
}
