using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.People.Teams;

namespace Tandem.Operation.AlertNoise;

/// <summary>Tells programs how much was noise: <c>GET /api/v1/alert-noise?from=…&amp;to=…&amp;team=TEA-1</c>, and the alerts behind each figure.</summary>
internal static class NoiseAnswers
{
    private const string Path = "/api/v1/alert-noise";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    private static readonly Dictionary<string, string> Period = new() { ["from"] = "RFC 3339; alerts first seen from here on", ["to"] = "RFC 3339; and before this", ["team"] = "By number; all where it is left out" };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods(Path, ["GET", "HEAD"], (RequestDelegate)(context => Report(new Exchange(context)))).WithMetadata(new ApiNote("How much of what monitoring said was noise.") { Gives = typeof(NoiseReport), Asks = Period });
        app.MapMethods(Path + "/alerts", ["GET", "HEAD"], (RequestDelegate)(context => List(new Exchange(context)))).WithMetadata(
            new ApiNote("The alerts behind a figure, at most 500.") { Gives = typeof(NoiseAlert), GivesMany = true, Asks = new Dictionary<string, string>(Period) { ["only"] = "no-action, no-runbook, paged or paged-no-action", ["name"] = "The name of the alerts" } });
    }

    private static async Task Report(Exchange exchange)
    {
        var (team, from, until) = await Asked(exchange);
        await exchange.Give(await exchange.Get<ReadNoise>().Run(team, from, until, exchange.By, exchange.Stop));
    }

    private static async Task List(Exchange exchange)
    {
        var (team, from, until) = await Asked(exchange);
        var name = exchange.Request.Query["name"].ToString();
        var alerts = await exchange.Get<ReadNoise>().Alerts(team, from, until, exchange.Request.Query["only"].ToString(), name.Length > 0 ? name : null, exchange.By, exchange.Stop);
        await exchange.GiveAll(alerts.Select(alert => new NoiseAlert(AlertKind.Kind.NumberOf(alert), alert.Title, alert.Name, Severities.Word(alert.Severity), alert.FirstSeenAt, alert.Repeats, alert.Paged)));
    }

    private static async Task<(Id<Team>? Team, DateTimeOffset From, DateTimeOffset Until)> Asked(Exchange exchange)
    {
        exchange.By.Demand(AlertKind.Kind.ReadRight);
        var (from, to) = (exchange.Moment("from").ToUniversalTime(), exchange.Moment("to").ToUniversalTime());
        if (to <= from || to - from > Longest)
            throw new Malformed("The end must lie after the begin, within 400 days.", "to");
        if (exchange.Request.Query["team"].ToString() is not { Length: > 0 } number)
            return (null, from, to);
        var serial = Team.Kind.SerialOf(number);
        var team = await Team.Kind.VisibleTo(exchange.By, exchange.Store.Teams.AsNoTracking()).SingleOrDefaultAsync(row => row.Serial == serial, exchange.Stop) ?? throw new Missing("team");
        return (team.Id, from, to);
    }
}
