using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Assignment;

/// <summary>Assignment rules: who gets an incident of which nobody said it.</summary>
public static class AssignmentPractice
{
    public static Practice Practice { get; } = new Practice("Assignment rules")
        .Record(AssignmentRule.Kind, Map, new Resource<AssignmentRule>(AssignmentRule.Kind)
            .Create<AddAssignmentRule, AddAssignmentRule.Request>()
            .Edit<EditAssignmentRule, EditAssignmentRule.Request>()
            .Move<MoveAssignmentRule, MoveAssignmentRule.Request>(AssignmentRule.Active)
            .Move<MoveAssignmentRule, MoveAssignmentRule.Request>(AssignmentRule.Off)
            .Move<MoveAssignmentRule, MoveAssignmentRule.Request>(AssignmentRule.Retired))
        .Hangs(DryRunAnswers.Under)
        .Uses(services => services.AddSingleton<RulesInForce>().AddScoped<DryRuns>().AddScoped<RulePosts>())
        .Answers(app =>
        {
            app.MapPost("/assignment-rules/new", (IFormCollection form, RulePosts posts) => posts.Create(form));
            app.MapPost("/assignment-rules/{number}/edit", (IFormCollection form, string number, RulePosts posts) => posts.Edit(form, number));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, AssignmentRule.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "assignment-rules.*")
        .Administers("Assignment rules", "/assignment-rules", "route", AssignmentRule.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<AssignmentRule> rule)
    {
        rule.HasIndex(row => new { row.State, row.Order });
        rule.HasIndex(row => row.Name);
        rule.HasIndex(row => row.Order);
        rule.HasIndex(row => row.Team);
        rule.HasIndex(row => row.Assignee);
        rule.Property(row => row.Conditions).KeptAsJson();
    }
}
