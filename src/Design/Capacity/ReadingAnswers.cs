using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.CapacityTrends;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Design.Capacity;

/// <summary>Answers programs under a resource: <c>readings</c>, which they send and read, and the <c>forecast</c>.</summary>
internal static class ReadingAnswers
{
    private const int Most = 1_000;

    public static SubResource Readings { get; } = new(
        "readings",
        [
            new("GET", "", "Lists the readings of the resource, the latest first, at most a thousand.", List) { Gives = typeof(ReadingAnswer), GivesMany = true },
            new("POST", "", "Takes one reading, or many as a list or as readings. Said again for the same moment, the later word counts; bad ones of many are reported and the others taken.", Take) { Takes = typeof(ReadingRow), Gives = typeof(ReadingsReceipt) },
        ],
        kind => kind == CapacityResourceKind.Kind);

    public static SubResource Forecast { get; } = new(
        "forecast",
        [new("GET", "", "Tells when the resource will be full: by its trend alone, and with what agreed plans change.", Foresee) { Gives = typeof(ForecastAnswer) }],
        kind => kind == CapacityResourceKind.Kind);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record)
    {
        var id = ((CapacityResource)record).Id;
        var rows = await exchange.Store.CapacityReadings.AsNoTracking().Where(row => row.Resource == id).OrderByDescending(row => row.At).Take(Most).ToListAsync(exchange.Stop);
        await exchange.GiveAll([.. rows.Select(row => new ReadingAnswer(row.At, row.Value))]);
    }

    private static async Task Take(Exchange exchange, RecordKind kind, IRecord record)
    {
        exchange.By.Demand(CapacityResourceKind.ReadingRight);
        using var body = await exchange.Body();
        var rows = Rows(body.Root);
        var isOne = body.Root.ValueKind == JsonValueKind.Object && !body.Root.TryGetProperty("readings", out _);
        var receipt = await exchange.Get<TakeReadings>().Run(new(((CapacityResource)record).Id, rows), exchange.By, exchange.Stop);
        if (isOne && receipt.Rejected is [var bad])
            throw new Refused(bad.Reason, bad.About);
        await exchange.Give(receipt);
    }

    private static IReadOnlyList<ReadingRow> Rows(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            if (!root.TryGetProperty("readings", out var many))
                return [Row(root)];
            root = many;
        }

        if (root.ValueKind != JsonValueKind.Array)
            throw new Malformed("Send a list of readings.", "readings");
        return [.. root.EnumerateArray().Select(Row)];
    }

    private static ReadingRow Row(JsonElement each) => each.ValueKind != JsonValueKind.Object ? new() : new(
        each.TryGetProperty("at", out var at) && at.ValueKind == JsonValueKind.String ? at.GetString() : null,
        each.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null);

    private static async Task Foresee(Exchange exchange, RecordKind kind, IRecord record)
    {
        var view = await exchange.Get<ReadCapacity>().Of((CapacityResource)record, exchange.Stop);
        await exchange.Give(new ForecastAnswer(
            view.Forecast is not null, view.Readings.Count, view.Forecast?.Trend.PerDay, Reached.Of(view.Trend), Reached.Of(view.Planned), view.Forecast?.Tried.Count ?? 0, view.Forecast?.HeldBefore ?? 0, view.Forecast?.Widened,
            view.Forecast?.Season.Kind ?? SeasonKind.None, view.Forecast?.Seasons ?? []));
    }
}
