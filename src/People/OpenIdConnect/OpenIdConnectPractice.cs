using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Interface;
using Tandem.Kernel.Http;
using Tandem.Kernel.Rooms;

namespace Tandem.People.OpenIdConnect;

/// <summary>Sign-in by another site that vouches for people (OpenID Connect, authorization code flow with PKCE).</summary>
public static class OpenIdConnectPractice
{
    public static Practice Practice { get; } = new Practice("Sign-in by other sites")
        .Table<IdentityLink>(IdentityLinkTable.Map)
        .Uses(Services)
        .Answers(Endpoints);

    private static void Services(IServiceCollection services)
    {
        services.TryAddSingleton<OutgoingHttp>();
        services.AddSingleton<Discovery>().AddSingleton<IdTokens>().AddSingleton<ProviderLine>();
        services.AddScoped<Newcomers>().AddScoped<OpenIdConnectPosts>();
        services.AddDoor<ProvidersDoor>("sign-in").AddDoor<IdentitiesCard>("profile");
    }

    private static void Endpoints(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in/with/{number}", (HttpContext context, string number, string? returnUrl, OpenIdConnectPosts posts) => posts.Begin(context, number, returnUrl)).AllowAnonymous();
        app.MapGet("/sign-in/with/{number}/answer", (HttpContext context, string number, OpenIdConnectPosts posts) => posts.Answer(context, number)).AllowAnonymous();
        app.MapGet("/me/identities/{number}", (HttpContext context, string number, OpenIdConnectPosts posts) => posts.BeginLink(context, number));
        app.MapPost("/me/identities", (IFormCollection form, HttpContext context, OpenIdConnectPosts posts) => posts.Link(form, context));
        app.MapPost("/me/identities/{link:guid}/remove", (IFormCollection form, Guid link, OpenIdConnectPosts posts) => posts.Unlink(form, link));
    }
}
