using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Approval policies: the table that says who decides about what.</summary>
public static class PolicyPractice
{
    public static Practice Practice { get; } = new Practice("Approval policies")
        .Record(ApprovalPolicy.Kind, Map, new Resource<ApprovalPolicy>(ApprovalPolicy.Kind)
            .Create<AddApprovalPolicy, AddApprovalPolicy.Request>()
            .Edit<EditApprovalPolicy, EditApprovalPolicy.Request>()
            .Move<MoveApprovalPolicy, MoveApprovalPolicy.Request>(ApprovalPolicy.Active)
            .Move<MoveApprovalPolicy, MoveApprovalPolicy.Request>(ApprovalPolicy.Off)
            .Move<MoveApprovalPolicy, MoveApprovalPolicy.Request>(ApprovalPolicy.Retired))
        .Uses(services => services.AddScoped<PolicyTable>().AddScoped<StricterApprovals>().AddScoped<PolicyChecks>().AddScoped<StageApprovers>().AddScoped<PolicyTrials>().AddScoped<PolicyPosts>())
        .Answers(app =>
        {
            app.MapPost("/approval-policies/furnish", (PolicyPosts posts) => posts.Furnish());
            app.MapPost("/approval-policies/new", (IFormCollection form, PolicyPosts posts) => posts.Create(form));
            app.MapPost("/approval-policies/{number}/edit", (IFormCollection form, string number, PolicyPosts posts) => posts.Edit(form, number));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ApprovalPolicy.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, ApprovalPolicy.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, ApprovalPolicy.Kind.ReadRight)
        .Explains("Approval policy", "A row of the table that says who decides: the first row whose conditions suit a change says who is asked, stage by stage.")
        .Administers("Approval policies", "/approval-policies", "table", ApprovalPolicy.Kind.EditRight);

    private static void Map(EntityTypeBuilder<ApprovalPolicy> policy)
    {
        policy.HasIndex(row => new { row.State, row.Order });
        policy.Property(row => row.Conditions).KeptAsJson();
        policy.Property(row => row.Stages).KeptAsJson();
    }
}
