using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tandem.Interface;
using Tandem.Kernel.Rooms;
using Tandem.People.OneTimeLinks;
using Tandem.People.SecondFactor;
using Tandem.People.Sessions;
using Tandem.People.Tokens;

namespace Tandem.People.SignIn;

/// <summary>Sign-in: how people and programs prove who they are.</summary>
public static class SignInPractice
{
    public static Practice Practice { get; } = new Practice("Sign-in")
        .Table<Account>(AccountTable.Map)
        .Table<Attempt>(AccountTable.Map)
        .Table<DataKey>(AccountTable.Map)
        .Table<Session>(SessionTable.Map)
        .Table<LastUse>(SessionTable.Map)
        .Table<ApiToken>(TokenTable.Map)
        .Table<OneTimeLink>(LinkTable.Map)
        .Allows(Acting.Right, "Let programs enter things in the name of others, within the rights of both")
        .Does<SendReset.Request, SendReset>()
        .Does<SendInvitation.Request, SendInvitation>()
        .Repeats<ForgetAttempts>()
        .Uses(Services)
        .Answers(Endpoints);

    /// <summary>Stands behind the routing and before everything that needs to know who is asking.</summary>
    public static IApplicationBuilder UseSignIn(this IApplicationBuilder app) => app.UseMiddleware<Doorway>();

    private static void Services(IServiceCollection services)
    {
        services.AddSingleton<Uses>().AddSingleton<SessionBook>().AddSingleton<SessionCookie>().AddSingleton<TokenBook>().AddSingleton<HalfWay>().AddSingleton<CodeSeal>();
        services.AddScoped<Attempts>().AddScoped<LinkBook>().AddScoped<Entrance>().AddScoped<SignInPosts>().AddScoped<LinkPosts>();
        services.AddSingleton<Passwords>().AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<IXmlRepository, DataKeys>();
        services.AddDataProtection().SetApplicationName("Tandem");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
        services.AddDoor<SignOutDoor>("user-menu-end");
    }

    private static void Endpoints(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in", (IFormCollection form, HttpContext context, SignInPosts posts) => posts.Password(form, context)).AllowAnonymous();
        app.MapPost("/sign-in/code", (IFormCollection form, HttpContext context, SignInPosts posts) => posts.Code(form, context)).AllowAnonymous();
        app.MapPost("/sign-out", (IFormCollection form, HttpContext context, SignInPosts posts) => posts.SignOut(form, context)).AllowAnonymous();
        app.MapPost("/reset", (IFormCollection form, HttpContext context, LinkPosts posts) => posts.Ask(form, context)).AllowAnonymous();
        app.MapPost("/reset/{secret}", (IFormCollection form, string secret, HttpContext context, LinkPosts posts) => posts.Reset(form, secret, context)).AllowAnonymous();
        app.MapPost("/invitation/{secret}", (IFormCollection form, string secret, HttpContext context, LinkPosts posts) => posts.Accept(form, secret, context)).AllowAnonymous();
        app.MapGet("/enter/{secret}", (string secret, HttpContext context, LinkPosts posts) => posts.Enter(secret, context)).AllowAnonymous();
        app.MapPost("/welcome/{secret}", (IFormCollection form, string secret, HttpContext context, LinkPosts posts) => posts.SetUp(form, secret, context)).AllowAnonymous();
    }
}
