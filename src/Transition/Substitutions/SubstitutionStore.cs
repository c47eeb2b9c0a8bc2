using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Transition.Substitutions;

/// <summary>The table of substitutions and the questions it answers.</summary>
public static class SubstitutionStore
{
    internal static void Map(EntityTypeBuilder<Substitution> substitution)
    {
        substitution.HasIndex(row => new { row.Person, row.Until });
        substitution.HasIndex(row => new { row.Substitute, row.Until });
    }

    extension(Store store)
    {
        public DbSet<Substitution> Substitutions => store.Set<Substitution>();

        /// <summary>What holds at a moment.</summary>
        public IQueryable<Substitution> SubstitutionsAt(DateTimeOffset at) =>
            store.Substitutions.Where(row => row.State == Substitution.Agreed && row.From <= at && row.Until > at);

        /// <summary>Whether somebody decides in another's place at a moment.</summary>
        internal async Task<bool> StandsIn(Id<Person> substitute, Id<Person>? person, DateTimeOffset at, CancellationToken stop) =>
            person is { } away && await store.SubstitutionsAt(at).AnyAsync(row => row.Person == away && row.Substitute == substitute, stop);

        /// <summary>Who decides in somebody's place at a moment; null: nobody.</summary>
        internal async Task<Id<Person>?> SubstituteOf(Id<Person>? person, DateTimeOffset at, CancellationToken stop) => person is { } away
            ? await store.SubstitutionsAt(at).Where(row => row.Person == away).OrderBy(row => row.Serial).Select(row => (Id<Person>?)row.Substitute).FirstOrDefaultAsync(stop) : null;
    }
}
