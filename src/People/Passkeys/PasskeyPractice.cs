using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tandem.Interface;
using Tandem.Kernel.Http;
using Tandem.Kernel.Rooms;
using Tandem.People.SignIn;

namespace Tandem.People.Passkeys;

/// <summary>Passkeys: a device signs in its owner's place.</summary>
public static class PasskeyPractice
{
    public static Practice Practice { get; } = new Practice("Passkeys")
        .Table<Passkey>(PasskeyTable.Map)
        .Uses(Services)
        .Answers(Endpoints);

    private static void Services(IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(provider => new ConfigureOptions<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = provider.GetRequiredService<SiteAddress>().Domain;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        }));
        services.AddScoped<PasskeyPosts>();
        services.AddDoor<PasskeyDoor>("sign-in").AddDoor<PasskeysCard>("profile");
    }

    private static void Endpoints(IEndpointRouteBuilder app)
    {
        app.MapPost("/me/passkeys/options", (HttpContext context, PasskeyPosts posts) => posts.MakeOptions(context));
        app.MapPost("/me/passkeys", (IFormCollection form, HttpContext context, PasskeyPosts posts) => posts.Add(form, context));
        app.MapPost("/me/passkeys/{credential}/remove", (IFormCollection form, string credential, PasskeyPosts posts) => posts.Remove(form, credential));
        app.MapPost("/sign-in/passkey/options", (HttpContext context, PasskeyPosts posts) => posts.UseOptions(context)).AllowAnonymous();
        app.MapPost("/sign-in/passkey", (IFormCollection form, HttpContext context, PasskeyPosts posts) => posts.Use(form, context)).AllowAnonymous();
    }
}
