using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Relations;

/// <summary>The tables of relations and of their types, and the rules both have.</summary>
public static class RelationStore
{
    private const int LongestGroup = 60;
    private const int MostNeeded = 10_000;

    internal static void Map(EntityTypeBuilder<ItemRelation> relation) => relation.HasIndex(row => new { row.From, row.To, row.Relation }).IsUnique();

    internal static void Map(EntityTypeBuilder<RelationType> type) => type.HasIndex(row => row.Name).IsUnique();

    extension(Store store)
    {
        public DbSet<ItemRelation> ItemRelations => store.Set<ItemRelation>();

        /// <exception cref="Missing">There is no such relation.</exception>
        internal async Task<ItemRelation> ItemRelation(Id<ItemRelation> id, CancellationToken stop) =>
            await store.ItemRelations.SingleOrDefaultAsync(relation => relation.Id == id, stop) ?? throw new Missing("relation");

        /// <summary>The current relations of an item, from either end.</summary>
        public IQueryable<ItemRelation> RelationsOf(Id<ConfigurationItem> item) =>
            store.ItemRelations.AsNoTracking().Where(relation => relation.State == Relations.ItemRelation.Current && (relation.From == item || relation.To == item));
    }

    internal static string Group(string? group) => (group ?? "").Trim() is { Length: <= LongestGroup } tidy && !tidy.Any(char.IsControl)
        ? tidy : throw new Refused($"The name of a group has at most {LongestGroup} characters.", nameof(group));

    internal static int Needed(int needed) => needed is >= 1 and <= MostNeeded ? needed : throw new Refused($"From 1 to {MostNeeded}.", nameof(needed));
}
