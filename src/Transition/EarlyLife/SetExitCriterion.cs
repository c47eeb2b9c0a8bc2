using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Releases;

namespace Tandem.Transition.EarlyLife;

/// <summary>Says what must hold before early-life support ends, or that something need not.</summary>
public sealed class SetExitCriterion(Store store, IEnumerable<IExitMeasure> measures) : IFeature<SetExitCriterion.Request>
{
    /// <param name="Limit">What it must reach, or must not pass; null: it need not hold any more.</param>
    public sealed record Request(Id<Release> Release, string? Measure = null, int? Limit = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = await store.Release(request.Release, stop);
        ReleaseRules.DemandAlive(release);
        var measure = measures.FirstOrDefault(each => each.Name == request.Measure) ?? throw new Refused($"What is counted is one of {string.Join(", ", measures.Select(each => each.Name))}.", nameof(request.Measure));
        if (request.Limit is < 0)
            throw new Refused("A limit is 0 or more.", nameof(request.Limit));
        var others = release.ExitCriteria.Where(each => each.Measure != measure.Name);
        release.Set(request.Limit is { } limit ? others.Append(new(measure.Name, limit)) : others);
        store.Announce(new ExitCriterionSet(release.Id, measure.Name, request.Limit), by);
        await store.SaveChangesAsync(stop);
    }
}
