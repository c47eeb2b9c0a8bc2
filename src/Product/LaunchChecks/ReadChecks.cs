using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Releases;

namespace Tandem.Product.LaunchChecks;

/// <summary>Looks how the checks of a launch stand: on the records as they are now, and once it is live as they stood when it was decided that it goes.</summary>
public sealed class ReadChecks(Store store, IEnumerable<ILaunchCheck> all, TimeProvider clock)
{
    /// <summary>Every check of a launch, in the order in which they are registered. A check judges by everything there is, whoever looks at it.</summary>
    public async Task<IReadOnlyList<CheckState>> Of(Launch launch, CancellationToken stop)
    {
        var decision = launch.LiveAt is null ? null : await Decision(launch, stop);
        var scope = decision is null ? await Scope(launch, stop) : null;
        var states = new List<CheckState>();
        foreach (var check in all.Where(each => each.For == launch.Kind && decision?.Asked(each.Name) != false))
        {
            var finding = scope is null ? AsDecided(launch, decision!, check) : await check.Of(scope, stop);
            var waiver = launch.Waivers.Find(each => each.Check == check.Name);
            states.Add(new(check.Name, check.Label, finding.Passed, finding.Why, finding.Record, check.IsAttested, waiver?.By, waiver?.At, waiver?.Reason));
        }

        return states;
    }

    /// <exception cref="Refused">A launch of this kind has no such check.</exception>
    internal ILaunchCheck Named(Launch launch, string? name) => all.FirstOrDefault(check => check.For == launch.Kind && check.Name == name)
        ?? throw new Refused($"There is no such check: it is one of {string.Join(", ", all.Where(check => check.For == launch.Kind).Select(check => check.Name))}.", "check");

    private async Task<LaunchApproved?> Decision(Launch launch, CancellationToken stop)
    {
        var name = nameof(LaunchApproved);
        var fact = await store.Facts.Where(fact => fact.Record == launch.Id.Value && fact.Name == name).OrderByDescending(fact => fact.At).ThenByDescending(fact => fact.Entry).FirstOrDefaultAsync(stop);
        return fact?.As<LaunchApproved>();
    }

    private static Finding AsDecided(Launch launch, LaunchApproved decision, ILaunchCheck check) => (decision.Met.Contains(check.Name), launch.Attestations.Find(each => each.Check == check.Name)) switch
    {
        (true, { } said) => new(true, $"{said.By}: {said.Evidence}"),
        (true, _) => new(true, "It was so when it was decided that it goes."),
        _ => new(false, "It was not so when it was decided that it goes."),
    };

    private async Task<LaunchScope> Scope(Launch launch, CancellationToken stop)
    {
        var (product, items, now) = (await store.Products.AsNoTracking().SingleAsync(row => row.Id == launch.Product, stop), launch.Items.ToArray(), clock.GetUtcNow());
        var release = launch.Release is { } id ? await store.Releases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop) : null;
        List<Id<Service>> services = [.. product.Services];
        if (launch.Kind == LaunchType.Launch && release?.Service is { } released && !services.Contains(released))
            services.Add(released);
        return new(
            launch, product, await store.Services.AsNoTracking().Where(row => services.Contains(row.Id)).OrderBy(row => row.Serial).ToListAsync(stop), release,
            release is null ? [] : await store.ChangesOf(release, Actor.System("launch checks"), stop),
            await store.BacklogItems.AsNoTracking().Where(row => EF.Parameter(items).Contains(row.Id)).OrderBy(row => row.Rank).ToListAsync(stop),
            launch.PlannedFor > now ? launch.PlannedFor.Value : now);
    }
}
