using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Relations;

/// <summary>Relations between configuration items: what stands on what, and how failures travel.</summary>
public static class RelationPractice
{
    public static Practice Practice { get; } = new Practice("Relations")
        .Record(ItemRelation.Kind, RelationStore.Map, ItemRelation.Resource)
        .Record(RelationType.Kind, RelationStore.Map, new Resource<RelationType>(RelationType.Kind)
            .Create<AddRelationType, AddRelationType.Request>()
            .Edit<EditRelationType, EditRelationType.Request>()
            .Move<MoveRelationType, MoveRelationType.Request>(RelationType.InUse)
            .Move<MoveRelationType, MoveRelationType.Request>(RelationType.Retired))
        .Uses(services => services.AddScoped<RelationPosts>().AddDoor<RelationsSection>("configurationItem.main", 10))
        .Answers(app =>
        {
            app.MapPost("/configuration-items/{number}/relations", (IFormCollection form, string number, RelationPosts posts) => posts.Add(form, number));
            app.MapPost("/configuration-items/{number}/relations/{relation}/end", (IFormCollection form, string number, string relation, RelationPosts posts) => posts.End(form, number, relation));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ItemRelation.Kind.ReadRight, RelationType.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "relations.*", RelationType.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "relations.*", RelationType.Kind.ReadRight)
        .Explains("Relation", "That one configuration item depends on another, runs on it or lies in it; failures travel along it.")
        .Shows("Relations", "/relations?state=current", "topology-star-3", ItemRelation.Kind.ReadRight)
        .Administers("Relation types", "/relation-types", "arrows-exchange", RelationType.Kind.EditRight);
}
