using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventRules;

/// <summary>Event rules: what happens with alerts, and which of them belong together.</summary>
public static class EventRulePractice
{
    public static Practice Practice { get; } = new Practice("Event rules")
        .Record(EventRule.Kind, Map, new Resource<EventRule>(EventRule.Kind)
            .Create<AddEventRule, AddEventRule.Request>()
            .Edit<EditEventRule, EditEventRule.Request>()
            .Move<MoveEventRule, MoveEventRule.Request>(EventRule.Active)
            .Move<MoveEventRule, MoveEventRule.Request>(EventRule.Off)
            .Move<MoveEventRule, MoveEventRule.Request>(EventRule.Retired))
        .Hangs(EventDryRunAnswers.Under)
        .Uses(services => services.AddSingleton<EventRulesInForce>().AddScoped<EventDryRuns>().AddScoped<EventRulePosts>())
        .Answers(app =>
        {
            app.MapPost("/event-rules/new", (IFormCollection form, EventRulePosts posts) => posts.Create(form));
            app.MapPost("/event-rules/{number}/edit", (IFormCollection form, string number, EventRulePosts posts) => posts.Edit(form, number));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, EventRule.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, EventRule.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "event-rules.*")
        .Administers("Event rules", "/event-rules", "route", EventRule.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<EventRule> rule)
    {
        rule.HasIndex(row => new { row.State, row.Order });
        rule.Property(row => row.Matchers).KeptAsJson();
        rule.Property(row => row.GroupBy).KeptAsJson();
    }
}
