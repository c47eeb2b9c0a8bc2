using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.People.Profile;

/// <summary>What people decide about themselves.</summary>
public static class ProfilePractice
{
    public static Practice Practice { get; } = new Practice("My profile")
        .Uses(services => services.AddScoped<ProfilePosts>())
        .Answers(MeAnswers.Map)
        .Answers(Endpoints);

    private static void Endpoints(IEndpointRouteBuilder app)
    {
        app.MapPost("/me", (IFormCollection form, ProfilePosts posts) => posts.Edit(form));
        app.MapPost("/me/password", (IFormCollection form, HttpContext context, ProfilePosts posts) => posts.Password(form, context));
        app.MapPost("/me/second-factor", (IFormCollection form, ProfilePosts posts) => posts.SwitchOn(form));
        app.MapPost("/me/second-factor/off", (IFormCollection form, HttpContext context, ProfilePosts posts) => posts.SwitchOff(form, context));
        app.MapPost("/me/recovery-codes", (IFormCollection form, ProfilePosts posts) => posts.Renew(form));
        app.MapPost("/me/tokens", (IFormCollection form, ProfilePosts posts) => posts.Issue(form));
        app.MapPost("/me/tokens/{token:guid}/revoke", (IFormCollection form, Guid token, ProfilePosts posts) => posts.Revoke(form, token));
        app.MapPost("/me/sessions/{session:guid}/end", (IFormCollection form, Guid session, ProfilePosts posts) => posts.End(form, session));
        app.MapPost("/me/sessions/end", (IFormCollection form, HttpContext context, ProfilePosts posts) => posts.EndOthers(form, context));
    }
}
