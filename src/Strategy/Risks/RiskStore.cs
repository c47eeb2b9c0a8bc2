using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Strategy.Risks;

/// <summary>The table of risks and its named queries.</summary>
public static class RiskStore
{
    internal static void Map(EntityTypeBuilder<Risk> risk)
    {
        risk.Ignore(row => row.IsOver);
        risk.HasIndex(row => new { row.Service, row.State });
        risk.HasIndex(row => new { row.State, row.NextReview });
        risk.HasIndex(row => new { row.State, row.AcceptedUntil });
        risk.Property(row => row.Treatments).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Risk> Risks => store.Set<Risk>();

        /// <summary>The open risks of some services, the highest first.</summary>
        public IQueryable<Risk> OpenRisksOf(IReadOnlyCollection<Id<Service>> services)
        {
            List<Id<Service>?> named = [.. services];
            return store.Risks.AsNoTracking().Where(risk => named.Contains(risk.Service) && risk.State != RiskLife.Closed).OrderByDescending(risk => risk.Exposure ?? 0).ThenBy(risk => risk.Serial);
        }

        /// <summary>The open risks that threaten an objective, the highest first.</summary>
        public IQueryable<Risk> OpenRisksOf(Id<Objective> objective) =>
            store.Risks.AsNoTracking().Where(risk => risk.Objective == objective && risk.State != RiskLife.Closed).OrderByDescending(risk => risk.Exposure ?? 0).ThenBy(risk => risk.Serial);

        /// <exception cref="Missing">There is no such risk.</exception>
        internal async Task<Risk> Risk(Id<Risk> id, CancellationToken stop) =>
            await store.Risks.SingleOrDefaultAsync(risk => risk.Id == id, stop) ?? throw new Missing("risk");
    }
}
