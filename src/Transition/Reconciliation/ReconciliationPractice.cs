using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Reconciliation;

/// <summary>Reconciliation: what does not fit together about configuration items, and who decided what.</summary>
public static class ReconciliationPractice
{
    public static Practice Practice { get; } = new Practice("Reconciliation")
        .Record(Discrepancy.Kind, DiscrepancyStore.Map, new Resource<Discrepancy>(Discrepancy.Kind)
            .Action<TakeSourceValue, TakeSourceValue.Request>("source-value", "Take the source's value", when: each => Is(each, DiscrepancyNature.Conflict))
            .Action<MergeDuplicates, MergeDuplicates.Request>("merge", "Merge the two", when: each => Is(each, DiscrepancyNature.Duplicate))
            .Action<RetireStaleItem, RetireStaleItem.Request>("retirement", "Retire the item", when: each => Is(each, DiscrepancyNature.Stale))
            .Move<DismissDiscrepancy, DismissDiscrepancy.Request>(DiscrepancyLife.Dismissed)
            .Move<ReopenDiscrepancy, ReopenDiscrepancy.Request>(DiscrepancyLife.Open))
        .Listens<ConfigurationItemMoved, OnConfigurationItemMoved>()
        .Repeats<FindDuplicates>()
        .Uses(services => services.AddScoped<TieMover>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, Discrepancy.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "discrepancies.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "discrepancies.*")
        .Explains("Reconciliation", "Making one true picture of what several systems and people say about configuration items.")
        .Explains("Discrepancy", "Something that does not fit together: two values for one attribute, two items for one thing, or an item of which nobody tells any more.")
        .Shows("Discrepancies", "/discrepancies?state=open", "arrows-diff", Discrepancy.Kind.ReadRight);

    private static bool Is(Discrepancy discrepancy, DiscrepancyNature nature) => discrepancy.State == DiscrepancyLife.Open && discrepancy.Nature == nature;
}
