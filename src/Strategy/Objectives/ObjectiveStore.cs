using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Objectives;

/// <summary>The table of objectives and its named queries.</summary>
public static class ObjectiveStore
{
    internal static void Map(EntityTypeBuilder<Objective> objective)
    {
        objective.Ignore(row => row.IsOver);
        objective.HasIndex(row => new { row.State, row.Until });
        objective.HasIndex(row => row.Owner);
        objective.HasIndex(row => row.Organisation);
        objective.HasIndex(row => row.Parent);
        objective.HasIndex(row => row.Until);
        objective.Property(row => row.KeyResults).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Objective> Objectives => store.Set<Objective>();

        /// <exception cref="Missing">There is no such objective.</exception>
        internal async Task<Objective> Objective(Id<Objective> id, CancellationToken stop) =>
            await store.Objectives.SingleOrDefaultAsync(objective => objective.Id == id, stop) ?? throw new Missing("objective");

        /// <exception cref="Refused">The objective would serve itself, or stand deeper than <see cref="ObjectiveRules.MostLevels"/> levels.</exception>
        internal async Task DemandAbove(Id<Objective>? self, Id<Objective>? parent, CancellationToken stop)
        {
            for (var (above, level) = (parent, 1); above is { } id; level++)
            {
                if (id == self)
                    throw new Refused("An objective cannot serve itself, nor one that serves it.", nameof(parent));
                if (level > ObjectiveRules.MostLevels)
                    throw new Refused($"Objectives stand at most {ObjectiveRules.MostLevels} levels deep.", nameof(parent));
                above = await store.Objectives.Where(row => row.Id == id).Select(row => row.Parent).SingleOrDefaultAsync(stop);
            }
        }
    }
}
