using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Strategy.RiskPages;

namespace Tandem.Strategy.Risks;

/// <summary>Risk management: what may go wrong, and what we do about it.</summary>
public static class RiskPractice
{
    private static readonly string[] Working = ["risks.read", "risks.create", "risks.comment"];

    public static Practice Practice { get; } = new Practice("Risk management")
        .Record(RiskKind.Kind, RiskStore.Map, RiskKind.Resource)
        .Repeats<WatchRisks>()
        .Tells(RiskKind.Kind, telling => telling
            .Gives(risk => risk.Owner, "Given to you")
            .Calls<RiskAccepted>("Accepted")
            .Calls<RiskAcceptanceExpired>("It is accepted no more: decide anew")
            .Calls<RiskReviewOverdue>("Its review is overdue")
            .Calls<TreatmentAdded>(added => added.Who, "You are to do something about it"))
        .Uses(services => services.AddDoor<RisksPanel>("service.panels", 20).AddDoor<ObjectiveRisksPanel>("objective.panels", 20))
        .Allows(RiskKind.AcceptRight, "Decide that a risk is lived with until a day")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, Working)
        .Suits(StandardRole.Member, GrantScope.Everywhere, Working)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "risks.*")
        .Explains("Risk", "Something that may happen and would hurt: how likely times how bad is its score, from 1 to 25.")
        .Explains("Residual risk", "What remains of a risk once everything was done about it that is to be done.")
        .Shows("Risks", "/risks", "alert-triangle", RiskKind.Kind.ReadRight);
}
