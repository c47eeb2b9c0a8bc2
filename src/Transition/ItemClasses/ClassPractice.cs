using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ItemClasses;

/// <summary>The configuration model: which classes of things there are, and what is known of each.</summary>
public static class ClassPractice
{
    public static Practice Practice { get; } = new Practice("Configuration model")
        .Record(ConfigurationClass.Kind, Map, new Resource<ConfigurationClass>(ConfigurationClass.Kind)
            .Create<AddConfigurationClass, AddConfigurationClass.Request>()
            .Edit<EditConfigurationClass, EditConfigurationClass.Request>()
            .Move<MoveConfigurationClass, MoveConfigurationClass.Request>(ConfigurationClass.InUse)
            .Move<MoveConfigurationClass, MoveConfigurationClass.Request>(ConfigurationClass.Retired))
        .Uses(services => services.AddScoped<ClassPosts>().AddHostedService<ClassFurnishing>())
        .Answers(app =>
        {
            app.MapPost("/configuration-classes/new", (IFormCollection form, ClassPosts posts) => posts.Create(form));
            app.MapPost("/configuration-classes/{number}/edit", (IFormCollection form, string number, ClassPosts posts) => posts.Edit(form, number));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ConfigurationClass.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, ConfigurationClass.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, ConfigurationClass.Kind.ReadRight)
        .Explains("Configuration class", "What kind of thing a configuration item is, such as a server or a database, and what is therefore known of it.")
        .Administers("Classes", "/configuration-classes", "hierarchy-2", ConfigurationClass.Kind.EditRight);

    private static void Map(EntityTypeBuilder<ConfigurationClass> each)
    {
        each.HasIndex(row => row.Name).IsUnique();
        each.HasIndex(row => row.Parent);
        each.HasIndex(row => row.State);
        each.Property(row => row.Attributes).KeptAsJson();
        each.Property(row => row.IdentifiedBy).KeptAsJson();
    }
}
