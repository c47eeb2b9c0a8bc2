using System.Globalization;
using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Impact;

/// <summary>Answers programs: <c>GET /api/v1/configuration-items/{number}/impact?direction=down</c>.</summary>
internal static class ImpactAnswers
{
    private const int Usual = 1_000;

    public static SubResource Resource { get; } = new("impact", [new SubRoute("GET", "", "Tells what is hit when the item fails (direction=down) or what it stands on (direction=up), with the way there and why; at= as it was then, limit= how many items are told.", Answer) { Gives = typeof(ImpactAnswer) }], kind => kind == ConfigurationItemKind.Kind);

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        var answer = await exchange.Get<ReadImpact>().Of((ConfigurationItem)record, Direction(exchange), At(exchange), Limit(exchange), exchange.By, exchange.Stop);
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
