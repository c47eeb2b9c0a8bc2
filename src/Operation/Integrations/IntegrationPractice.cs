using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Integrations;

/// <summary>Integrations: the systems that send events.</summary>
public static class IntegrationPractice
{
    public static Practice Practice { get; } = new Practice("Integrations")
        .Record(Integration.Kind, Map, new Resource<Integration>(Integration.Kind)
            .Edit<EditIntegration, EditIntegration.Request>()
            .Move<MoveIntegration, MoveIntegration.Request>(Integration.Off)
            .Move<MoveIntegration, MoveIntegration.Request>(Integration.Active))
        .Allows(AddIntegration.Right, "Let systems send events")
        .Repeats<CountEvents>()
        .Uses(services => services.AddSingleton<IntegrationBook>().AddScoped<IntegrationDesk>().AddScoped<IntegrationPosts>())
        .Answers(IntegrationAnswers.Map)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, Integration.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, Integration.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "integrations.*")
        .Administers("Integrations", "/integrations", "plug", Integration.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<Integration> integration)
    {
        integration.HasIndex(row => row.KeyHash).IsUnique();
        integration.Property(row => row.Mapping).KeptAsJson();
    }
}
