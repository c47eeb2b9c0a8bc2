using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Impact;

/// <summary>Answers programs: <c>GET /api/v1/configuration-items/{number}/impact?direction=down</c>, and the same of records that name items.</summary>
public static class ImpactAnswers
{
    private const int Usual = 1_000;

    internal static SubResource Resource { get; } = Of(ConfigurationItemKind.Kind, item => [item.Id]);

    /// <summary>The address under records of a kind that are about items: what is hit when all of those fail at once.</summary>
    /// <param name="items">Those that the record names.</param>
    public static SubResource Of<T>(RecordKind<T> kind, Func<T, IReadOnlyList<Id<ConfigurationItem>>> items) where T : Record<T> => new("impact", [new SubRoute(
        "GET", "", "Tells what is hit when what it is about fails (direction=down) or what that stands on (direction=up), with the way there and why; at= as it was then, limit= how many items are told.",
        (exchange, _, record) => Answer(exchange, items((T)record))) { Gives = typeof(ImpactAnswer) }], suited => suited == kind);

    /// <exception cref="Forbidden">The caller may read no items.</exception>
    private static async Task Answer(Exchange exchange, IReadOnlyList<Id<ConfigurationItem>> named)
    {
        exchange.By.Demand(ConfigurationItemKind.Kind.ReadRight);
        var ids = named.ToArray();
        var items = await ConfigurationItemKind.Kind.VisibleTo(exchange.By, exchange.Store.ConfigurationItems.AsNoTracking()).Where(item => EF.Parameter(ids).Contains(item.Id)).OrderBy(item => item.Serial).ToListAsync(exchange.Stop);
        var answer = await exchange.Get<ReadImpact>().Of(items, Direction(exchange), At(exchange), Limit(exchange), exchange.By, exchange.Stop);
        await exchange.Answer(200, json => JsonSerializer.Serialize(json, answer, Json.Plain));
    }

    private static ImpactDirection Direction(Exchange exchange) => exchange.Request.Query["direction"].ToString() switch
    {
        "" or "down" => ImpactDirection.Down,
        "up" => ImpactDirection.Up,
        _ => throw new Malformed("The direction is up or down.", "direction"),
    };

    private static DateTimeOffset? At(Exchange exchange) => exchange.Request.Query["at"].ToString().Length > 0 ? exchange.Moment("at") : null;

    private static int Limit(Exchange exchange)
    {
        var said = exchange.Request.Query["limit"].ToString();
        return said.Length == 0 ? Usual
            : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= ReadImpact.MostTold ? limit : throw new Malformed($"From 1 to {ReadImpact.MostTold}.", "limit");
    }
}
