using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Operation.Paging;
using Tandem.People.Teams;

namespace Tandem.Operation.PagingLoad;

/// <summary>Tells programs how much being on call weighed: <c>GET /api/v1/on-call-load?from=…&amp;to=…&amp;team=TEA-1&amp;zone=Europe/Berlin</c>.</summary>
internal static class LoadAnswers
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/api/v1/on-call-load", ["GET", "HEAD"], context => Answer(new Exchange(context)));

    private static async Task Answer(Exchange exchange)
    {
        exchange.By.Demand(PageKind.Kind.ReadRight);
        var (from, to) = (exchange.Moment("from"), exchange.Moment("to"));
        if (to <= from || to - from > Longest)
            throw new Malformed("The end must lie after the begin, within 400 days.", "to");
        var zone = exchange.Request.Query["zone"].ToString() is { Length: > 0 } named ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) ?? throw new Malformed("There is no such time zone.", "zone") : DateTimeZone.Utc;
        Team? team = null;
        if (exchange.Request.Query["team"].ToString() is { Length: > 0 } number)
        {
            var serial = Team.Kind.SerialOf(number);
            team = await Team.Kind.VisibleTo(exchange.By, exchange.Store.Teams.AsNoTracking()).SingleOrDefaultAsync(row => row.Serial == serial, exchange.Stop) ?? throw new Missing("team");
        }

        await exchange.Give(await exchange.Get<ReadOnCallLoad>().Run(team?.Id, from.ToUniversalTime(), to.ToUniversalTime(), zone, exchange.By, exchange.Stop));
    }
}
