using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Precedence;

/// <summary>Precedence of sources: whose value an attribute holds where several systems and people speak of it.</summary>
public static class PrecedencePractice
{
    public static Practice Practice { get; } = new Practice("Precedence of sources")
        .Record(ReconciliationRule.Kind, Map, new Resource<ReconciliationRule>(ReconciliationRule.Kind)
            .Create<AddReconciliationRule, AddReconciliationRule.Request>()
            .Edit<EditReconciliationRule, EditReconciliationRule.Request>()
            .Move<MoveReconciliationRule, MoveReconciliationRule.Request>(ReconciliationRule.InUse)
            .Move<MoveReconciliationRule, MoveReconciliationRule.Request>(ReconciliationRule.Retired))
        .Uses(services => services.AddScoped<ReconciliationChecks>()
            .AddDestination(new(Place.Administration, "Reconciliation rules", "/reconciliation-rules?state=inUse", "scale", 32, ReconciliationRule.Kind.EditRight)))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, ReconciliationRule.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, ReconciliationRule.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, ReconciliationRule.Kind.ReadRight)
        .Explains("Source", "Who gave a value: people who wrote it by hand, a sheet, or another system that was imported, such as NetBox.")
        .Explains("Precedence", "Which of two sources goes before the other where both speak of the same attribute.");

    private static void Map(EntityTypeBuilder<ReconciliationRule> rule)
    {
        rule.Ignore(row => row.Order);
        rule.HasIndex(row => new { row.State, row.Class, row.Attribute });
        rule.HasIndex(row => row.Class);
        rule.HasIndex(row => row.Attribute);
        rule.HasIndex(row => row.Sources);
    }
}
