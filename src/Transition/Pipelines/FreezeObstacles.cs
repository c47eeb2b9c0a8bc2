using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;
using Tandem.Transition.Freezes;

namespace Tandem.Transition.Pipelines;

/// <summary>Times in which nothing is changed; emergencies pass them.</summary>
public sealed class FreezeObstacles(Store store) : IObstacleSource
{
    public async Task<IReadOnlyList<Obstacle>> Of(GateQuestion question, CancellationToken stop)
    {
        var delivered = question.Item is { } item ? await store.ConfigurationItems.Where(each => each.Id == item).Select(each => each.Service).SingleOrDefaultAsync(stop) : null;
        List<Id<ConfigurationItem>> items = question.Item is { } one ? [one] : [];
        List<Id<Service>> services = [.. new[] { question.Service, delivered }.OfType<Id<Service>>()];
        var freezes = await store.FreezesOn(items, services, question.From, question.To ?? question.From.AddTicks(10), stop);
        return [.. freezes.Select(freeze => new Obstacle($"the freeze “{freeze.Title}”", freeze.StartsAt, freeze.EndsAt, true))];
    }
}
