using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

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
        DateTimeOffset? at = null;
        if (exchange.Request.Query["at"].ToString() is { Length: > 0 } wanted)
            at = Rfc3339.TryRead(wanted, out var moment) ? moment : throw new Malformed("Give the moment as RFC 3339 writes it, such as 2026-05-03T12:00:00Z.", "at");
        var clocks = await exchange.Get<ReadClocks>().Of(kind, record, at, exchange.By, exchange.Stop);
        await exchange.GiveAll(clocks.Select(ClockAnswer.Of));
    }
}
