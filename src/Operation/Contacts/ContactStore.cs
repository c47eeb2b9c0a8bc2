using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.Contacts;

/// <summary>The table of contact plans and its named queries.</summary>
public static class ContactStore
{
    internal static void Map(EntityTypeBuilder<ContactPlan> plan)
    {
        plan.ToTable("contact_plans");
        plan.HasKey(row => row.Person);
        plan.Property(row => row.Methods).KeptAsJson();
    }

    extension(Store store)
    {
        /// <summary>What these people have chosen; whoever is missing has chosen nothing.</summary>
        internal Task<Dictionary<Id<Person>, ContactPlan>> ContactPlansOf(IReadOnlyCollection<Id<Person>> people, CancellationToken stop) =>
            store.Set<ContactPlan>().AsNoTracking().Where(plan => people.Contains(plan.Person)).ToDictionaryAsync(plan => plan.Person, stop);
    }
}
