using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Configuration;

/// <summary>Service configuration management: what there is, who answers for it, and what it is like.</summary>
public static class ConfigurationPractice
{
    public static Practice Practice { get; } = new Practice("Configuration management")
        .Record(ConfigurationItemKind.Kind, ItemStore.Map, ConfigurationItemKind.Resource)
        .Uses(services => services.AddScoped<ItemRules>().AddScoped<ItemPosts>().AddScoped<AttributeWords>())
        .Answers(app =>
        {
            app.MapPost("/configuration-items/new", (IFormCollection form, ItemPosts posts) => posts.Create(form));
            app.MapPost("/configuration-items/{number}/edit", (IFormCollection form, string number, ItemPosts posts) => posts.Edit(form, number));
        })
        .Tells(ConfigurationItemKind.Kind, telling => telling.Gives(item => item.Owner, "You answer for it"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ConfigurationItemKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "configuration-items.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "configuration-items.*")
        .Explains("Configuration item", "Anything that has to be managed so that services can be delivered: a server, a database, an application, a line.")
        .Shows("Configuration", "/configuration-items?state=live", "box", ConfigurationItemKind.Kind.ReadRight);
}
