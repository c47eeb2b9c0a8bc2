using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Deployments;

/// <summary>The table of deployments, what runs where, and the named queries.</summary>
public static class DeploymentStore
{
    internal static void Map(EntityTypeBuilder<Deployment> deployment)
    {
        deployment.HasIndex(row => new { row.Item, row.Environment, row.FinishedAt });
        deployment.HasIndex(row => new { row.Running, row.Component });
        deployment.HasIndex(row => row.Change);
        deployment.HasIndex(row => row.Release);
    }

    extension(Store store)
    {
        public DbSet<Deployment> Deployments => store.Set<Deployment>();

        /// <summary>What runs now, by name.</summary>
        public IQueryable<Deployment> RunningNow => store.Deployments.AsNoTracking().Where(row => row.Running == EF.Parameter(true)).OrderBy(row => row.Component).ThenBy(row => row.Serial);

        /// <summary>Every deployment of an item, newest first.</summary>
        public IQueryable<Deployment> DeploymentsOf(Id<ConfigurationItem> item) => store.Deployments.AsNoTracking().Where(row => row.Item == item).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Serial);

        /// <exception cref="Missing">There is no such deployment.</exception>
        internal async Task<Deployment> Deployment(Id<Deployment> id, CancellationToken stop) =>
            await store.Deployments.SingleOrDefaultAsync(row => row.Id == id, stop) ?? throw new Missing("deployment");

        /// <summary>What has succeeded takes the place of what ran there, unless something newer runs already.</summary>
        internal async Task TakePlace(Deployment deployment, Actor by, CancellationToken stop)
        {
            var there = await store.OfSameComponent(deployment).Where(row => row.Running == EF.Parameter(true) && row.Id != deployment.Id).OrderBy(row => row.Serial).ToListAsync(stop);
            if (there.Exists(row => row.FinishedAt > deployment.FinishedAt))
                return;
            foreach (var older in there)
            {
                older.GiveWay();
                store.Announce(new DeploymentSuperseded(older.Id, deployment.Id), by);
            }

            deployment.Run();
        }

        /// <summary>Takes a deployment back; what ran before it runs again.</summary>
        internal async Task TakeBack(Deployment deployment, string reason, DateTimeOffset at, Actor by, CancellationToken stop)
        {
            var ran = deployment.Running;
            deployment.RollBack(at);
            store.Announce(new DeploymentRolledBack(deployment.Id, reason), by);
            if (!ran)
                return;
            var before = await store.OfSameComponent(deployment)
                .Where(row => row.State == DeploymentLife.Succeeded && row.Id != deployment.Id && row.FinishedAt <= deployment.StartedAt)
                .OrderByDescending(row => row.FinishedAt).ThenByDescending(row => row.Serial).FirstOrDefaultAsync(stop);
            if (before is not { Removes: false })
                return;
            before.Run();
            store.Announce(new DeploymentRestored(before.Id, deployment.Id), by);
        }

        private IQueryable<Deployment> OfSameComponent(Deployment deployment)
        {
            var (item, service, component, environment, place) = (deployment.Item, deployment.Service, deployment.Component, deployment.Environment, deployment.Place);
            var there = store.Deployments.Where(row => row.Environment == environment && row.Place == place);
            return item is not null
                ? there.Where(row => row.Item == item)
                : there.Where(row => row.Item == null && row.Service == service && row.Component == component);
        }
    }
}
