using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Strategy.KeyMeasures;
using Tandem.Transition.ChangeRisk;
using Tandem.Transition.Conflicts;
using Tandem.Transition.Impact;

namespace Tandem.Transition.Changes;

/// <summary>Change enablement: what is altered, weighed before, allowed by those who answer for it, and looked at afterwards.</summary>
public static class ChangePractice
{
    public static Practice Practice { get; } = new Practice("Change enablement")
        .Record(ChangeKind.Kind, ChangeStore.Map, ChangeKind.Resource)
        .Table<TouchedItem>(ChangeStore.Map)
        .Tells(ChangeKind.Kind, telling => telling
            .Gives(change => change.Assignee, "Given to you")
            .Queues(change => change.Team, change => change.Assignee, "New in your team's queue")
            .Calls<ChangeApproved>("Approved")
            .Calls<ChangeRejected>("Rejected")
            .Calls<ChangeReplanned>("To be planned anew")
            .Calls<ChangeCancelled>("Cancelled"))
        .Allows(ChangeKind.ApproveRight, "Be asked as a change manager whether changes may be carried out")
        .Allows(ChangeKind.StartUnapprovedRight, "Begin an emergency change before anybody decided")
        .Hangs(ConflictAnswers.Resource)
        .Hangs(RiskAnswers.Resource)
        .Hangs(ImpactAnswers.Of(ChangeKind.Kind, change => change.Items))
        .Uses(services => services.AddScoped<FindConflicts>().AddScoped<IConflictSource, OverlappingChanges>().AddScoped<IConflictSource, StandingFreezes>().AddScoped<IConflictSource, AgreedMaintenance>())
        .Uses(services => services.AddScoped<RiskOfChange>().AddScoped<IRiskSource, ReachOfChange>().AddScoped<IRiskSource, HistoryOfChange>().AddScoped<IRiskSource, PlanOfChange>().AddScoped<IRiskSource, LoadOfTeam>())
        .Uses(services => services.AddScoped<IKeyMeasures, ChangeKeyMeasures>())
        .Uses(services => services.AddDoor<ItemChanges>("configurationItem.panels", 3).AddDoor<RiskSection>("change.main", 1).AddDoor<ConflictsSection>("change.main", 2).AddDoor<ChangeGlance>("cab.item", 1))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "changes.read", "changes.create", "changes.edit", "changes.comment", "changes.internal")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "changes.read", "changes.comment")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "changes.*")
        .Explains("Change", "Adding, altering or removing anything that could affect services, directly or indirectly.")
        .Explains("Standard change", "A change of low risk, well understood and approved beforehand, for every time it is done as its template says.")
        .Explains("Emergency change", "A change that must be made as soon as possible, for example to end a major incident.")
        .Explains("Back-out plan", "How everything gets back to where it was, if a change does not work.")
        .Shows("Changes", "/changes?open=true", "arrows-exchange", ChangeKind.Kind.ReadRight, 'h');
}
