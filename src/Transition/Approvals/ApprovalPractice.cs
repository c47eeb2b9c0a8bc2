using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.News;
using Tandem.Kernel.Rooms;
using Tandem.Transition.ApprovalLinks;
using Tandem.Transition.ApprovalPages;

namespace Tandem.Transition.Approvals;

/// <summary>Approvals: those who answer for something say whether it may be done, each for themselves.</summary>
public static class ApprovalPractice
{
    public static Practice Practice { get; } = new Practice("Approvals")
        .Record(ApprovalKind.Kind, ApprovalStore.Map, ApprovalKind.Resource)
        .Table<ApprovalRound>(ApprovalStore.Map)
        .Table<ApprovalLink>(ApprovalLinkStore.Map)
        .Does<ExpireRound.Order, ExpireRound>()
        .Tells(ApprovalKind.Kind, telling => telling
            .Asks<ApprovalAsked>(approval => approval.Approver, "Waits for your decision", ApprovalKind.DecideRight)
            .Calls<ApprovalAsked>(fact => fact.Substitute, "Waits for your decision in somebody's place")
            .Calls<ApprovalDelegated>(fact => fact.To, "Handed on to you to decide"))
        .Allows(ApprovalKind.DecideRight, "Decide what one is asked to approve")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ApprovalKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, ApprovalKind.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, ApprovalKind.Kind.ReadRight)
        .Suits(StandardRole.Requester, GrantScope.Everywhere, ApprovalKind.DecideRight)
        .Suits(StandardRole.Requester, GrantScope.Own, ApprovalKind.Kind.ReadRight)
        .Uses(services => services
            .AddScoped<ApprovalRounds>()
            .AddScoped<Decisions>()
            .AddScoped<ChangeApprovals>()
            .AddScoped<IApprovalSubject>(services => services.GetRequiredService<ChangeApprovals>())
            .AddScoped<ApprovalByLink>()
            .AddScoped<ILetterAddition, ApprovalLetters>()
            .AddScoped<ApprovalPosts>()
            .AddDoor<ChangeApprovalsPanel>("change.main", 5))
        .Answers(ApprovalPosts.Map)
        .Explains("Approval", "One person's, or the board's, yes or no. Stages follow one another; within one, all are asked at once, and so many must say yes as it needs.")
        .Shows("Approvals", "/approvals?state=asked&approver=me", "rubber-stamp", ApprovalKind.Kind.ReadRight);
}
