using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.Teams;
using Tandem.People.Tokens;

namespace Tandem.People.Profile;

/// <summary>Tells a program who it is: <c>GET /api/v1/me</c>.</summary>
internal static class MeAnswers
{
    public static void Map(IEndpointRouteBuilder app) => app.MapMethods("/api/v1/me", ["GET", "HEAD"], context => Answer(new Exchange(context)))
        .WithMetadata(new ApiNote("Tells who you are: your teams, your roles, and what your token allows.") { Gives = typeof(MeView) });

    private static async Task Answer(Exchange exchange)
    {
        var store = exchange.Store;
        Id<Person> id = new(exchange.By.Person ?? throw new SignedOut());
        var me = await store.People.AsNoTracking().SingleAsync(person => person.Id == id, exchange.Stop);
        var home = me.Organisation is { } organisation ? await store.Organisations.AsNoTracking().SingleAsync(row => row.Id == organisation, exchange.Stop) : null;
        var teams = await store.Memberships.Where(row => row.Person == id)
            .Join(store.Teams.AsNoTracking(), row => row.Team, team => team.Id, (_, team) => team).OrderBy(team => team.Name).ToListAsync(exchange.Stop);
        var opened = exchange.Context.Features.Get<OpenedToken>();
        await exchange.Give(new MeView(
            Person.Kind.NumberOf(me), me.Name, me.UserName, me.Email, home is null ? null : Organisation.Kind.NumberOf(home), me.Zone, me.Language,
            [.. teams.Select(team => new OwnTeam(Team.Kind.NumberOf(team), team.Name))], [.. (await store.RolesOf(id, exchange.Stop)).Select(RoleView.Of)],
            opened?.Scopes, opened?.ExpiresAt, await EnteredBy(exchange)));
    }

    private static async Task<string?> EnteredBy(Exchange exchange)
    {
        if (exchange.By.OnBehalfOf is not { } agent)
            return null;
        Id<Person> id = new(agent);
        return Person.Kind.NumberOf(await exchange.Store.People.AsNoTracking().SingleAsync(person => person.Id == id, exchange.Stop));
    }
}
