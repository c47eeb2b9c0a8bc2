using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.PolicyPages;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceLevels;

/// <summary>Service level management: what is promised, and to whom.</summary>
public static class ServiceLevelPractice
{
    public static Practice Practice { get; } = new Practice("Service level management")
        .Record(ServiceLevelPolicy.Kind, Map, new Resource<ServiceLevelPolicy>(ServiceLevelPolicy.Kind)
            .Create<AddServiceLevelPolicy, AddServiceLevelPolicy.Request>()
            .Edit<EditServiceLevelPolicy, EditServiceLevelPolicy.Request>()
            .Move<MoveServiceLevelPolicy, MoveServiceLevelPolicy.Request>(ServiceLevelPolicy.Active)
            .Move<MoveServiceLevelPolicy, MoveServiceLevelPolicy.Request>(ServiceLevelPolicy.Retired))
        .Uses(services => services.AddSingleton<PoliciesInForce>().AddScoped<PolicyCompiler>().AddScoped<CountingSnapshots>().AddScoped<PolicyChecks>().AddScoped<PolicyPosts>().AddScoped<TermsWords>())
        .Answers(app =>
        {
            app.MapPost("/service-level-policies/new", (IFormCollection form, PolicyPosts posts) => posts.Create(form));
            app.MapPost("/service-level-policies/{number}/edit", (IFormCollection form, string number, PolicyPosts posts) => posts.Edit(form, number));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ServiceLevelPolicy.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, ServiceLevelPolicy.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "service-level-policies.*")
        .Explains("Service level agreement", "What is promised to a customer about a service, such as how soon an incident is resolved (SLA).")
        .Explains("Operational level agreement", "What teams of the same organisation promise each other, so that what is promised to customers can be kept (OLA).")
        .Explains("Underpinning contract", "What a supplier promises, so that what is promised to customers can be kept (UC).")
        .Explains("Response time", "From the moment something is reported to the moment somebody takes it up.")
        .Explains("Resolution time", "From the moment something is reported to the moment the service is restored, as far as the agreement counts it.")
        .Shows("Service levels", "/service-level-policies", "clock-check", ServiceLevelPolicy.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<ServiceLevelPolicy> policy)
    {
        policy.HasIndex(row => new { row.State, row.Name });
        policy.HasIndex(row => row.Name);
        policy.HasIndex(row => row.Of);
        policy.HasIndex(row => row.Type);
        policy.HasIndex(row => row.Measure);
        policy.HasIndex(row => row.Until);
        policy.HasIndex(row => row.BoundSupplier);
        policy.Property(row => row.Versions).KeptAsJson();
    }
}
