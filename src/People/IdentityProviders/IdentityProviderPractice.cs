using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.People.IdentityProviders;

/// <summary>Identity providers: the other sites that may vouch for people, kept by whoever may do everything.</summary>
public static class IdentityProviderPractice
{
    public static Practice Practice { get; } = new Practice("Identity providers")
        .Record(IdentityProvider.Kind, IdentityProviderTable.Map, new Resource<IdentityProvider>(IdentityProvider.Kind)
            .Create<CreateIdentityProvider, CreateIdentityProvider.Request>()
            .Edit<EditIdentityProvider, EditIdentityProvider.Request>()
            .Move<SwitchOffIdentityProvider, SwitchOffIdentityProvider.Request>(IdentityProvider.Off)
            .Move<SwitchOnIdentityProvider, SwitchOnIdentityProvider.Request>(IdentityProvider.InUse))
        .Uses(services => services.AddSingleton<ClientSecretSeal>().AddScoped<ProviderPosts>().AddDoor<ProviderPanel>("identity-provider.panels", 10))
        .Answers(app =>
        {
            app.MapPost("/identity-providers/{number}/client-secret", (IFormCollection form, string number, ProviderPosts posts) => posts.Secret(form, number));
            app.MapPost("/identity-providers/{number}/questions", (IFormCollection form, string number, ProviderPosts posts) => posts.Ask(form, number));
        })
        .Shows("Identity providers", "/identity-providers", "login", IdentityProvider.Kind.EditRight);
}
