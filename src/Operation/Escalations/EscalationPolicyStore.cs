using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Escalations;

/// <summary>The table of escalation policies and its named queries.</summary>
public static class EscalationPolicyStore
{
    internal static void Map(EntityTypeBuilder<EscalationPolicy> policy)
    {
        policy.HasIndex(row => new { row.State, row.Name });
        policy.HasIndex(row => row.Name);
        policy.HasIndex(row => row.Team);
        policy.Property(row => row.Steps).KeptAsJson();
        policy.Property(row => row.DefaultFor).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<EscalationPolicy> EscalationPolicies => store.Set<EscalationPolicy>();

        /// <exception cref="Missing">There is no such policy.</exception>
        internal async Task<EscalationPolicy> EscalationPolicy(Id<EscalationPolicy> id, CancellationToken stop) =>
            await store.EscalationPolicies.SingleOrDefaultAsync(policy => policy.Id == id, stop) ?? throw new Missing("escalation policy");

        /// <summary>The usual policy of a service, or else of a team; null: neither has one.</summary>
        public async Task<EscalationPolicy?> UsualPolicy(Id<Service>? service, Id<Team>? team, CancellationToken stop)
        {
            var numbers = new List<string>();
            if (service is { } what && await store.Services.Where(row => row.Id == what).Select(row => (int?)row.Serial).SingleOrDefaultAsync(stop) is { } served)
                numbers.Add(ServiceKind.Kind.NumberOf(served));
            if (team is { } who && await store.Teams.Where(row => row.Id == who).Select(row => (int?)row.Serial).SingleOrDefaultAsync(stop) is { } formed)
                numbers.Add(Team.Kind.NumberOf(formed));
            if (numbers.Count == 0)
                return null;
            var policies = await store.EscalationPolicies.AsNoTracking().Where(policy => policy.State == EscalationLife.Active).OrderBy(policy => policy.Serial).ToListAsync(stop);
            return numbers.Select(number => policies.Find(policy => policy.DefaultFor.Contains(number))).FirstOrDefault(policy => policy is not null);
        }
    }
}
