using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.People.Roles;
using Tandem.People.Teams;

namespace Tandem.People.Persons;

/// <summary>Where the panels on the pages of people, teams and roles post to.</summary>
internal static class PersonEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/people/{number}/roles", (IFormCollection form, string number, PersonPosts posts) => posts.Give(form, number));
        app.MapPost("/people/{number}/roles/{role}/take", (IFormCollection form, string number, string role, PersonPosts posts) => posts.Take(form, number, role));
        app.MapPost("/people/{number}/invite", (IFormCollection form, string number, PersonPosts posts) => posts.Invite(form, number));
        app.MapPost("/people/{number}/sessions/end", (IFormCollection form, string number, PersonPosts posts) => posts.End(form, number));
        app.MapPost("/people/{number}/second-factor/off", (IFormCollection form, HttpContext context, string number, PersonPosts posts) => posts.SwitchOff(form, context, number));
        app.MapPost("/people/{number}/tokens/{token:guid}/revoke", (IFormCollection form, string number, Guid token, PersonPosts posts) => posts.Revoke(form, number, token));
        app.MapPost("/people/{number}/identities/{link:guid}/remove", (IFormCollection form, string number, Guid link, PersonPosts posts) => posts.Unlink(form, number, link));
        app.MapPost("/teams/{number}/members", (IFormCollection form, string number, TeamPosts posts) => posts.Add(form, number));
        app.MapPost("/teams/{number}/members/{person}/remove", (IFormCollection form, string number, string person, TeamPosts posts) => posts.Remove(form, number, person));
        app.MapPost("/roles/{number}/grants", (IFormCollection form, string number, RolePosts posts) => posts.Grants(form, number));
    }
}
