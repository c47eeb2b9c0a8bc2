using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Escalations;

/// <summary>Escalation policies: who is called, and who next as long as nobody answers.</summary>
public static class EscalationPractice
{
    public static Practice Practice { get; } = new Practice("Escalation policies")
        .Record(EscalationPolicyKind.Kind, EscalationPolicyStore.Map, EscalationPolicyKind.Resource)
        .Uses(services => services.AddScoped<EscalationChecks>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, EscalationPolicyKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, EscalationPolicyKind.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "escalation-policies.*")
        .Explains("Escalation policy", "Who is called when something breaks, and who next as long as nobody answers.")
        .Administers("Escalation policies", "/escalation-policies", "route", EscalationPolicyKind.Kind.ReadRight);
}
