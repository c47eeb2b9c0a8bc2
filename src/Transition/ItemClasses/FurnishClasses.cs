using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ItemClasses;

/// <summary>Gives a site the usual classes to begin with, once: a site that has a class of its own is left alone.</summary>
public sealed class FurnishClasses(Store store) : IFeature<FurnishClasses.Request>
{
    public sealed record Request;

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (await store.Set<ConfigurationClass>().AnyAsync(stop))
            return;
        foreach (var next in Make())
        {
            store.Add(next);
            store.Announce(new ConfigurationClassAdded(next.Id, next.Name), by);
        }

        await store.SaveChangesAsync(stop);
    }

    /// <summary>The tree that a site would be given.</summary>
    internal static ClassTree Usual() => new(Make());

    private static List<ConfigurationClass> Make()
    {
        var made = new Dictionary<string, ConfigurationClass>();
        foreach (var (name, parent, icon, description, identifiedBy, attributes) in StartingClasses.All)
        {
            made.Add(name, new()
            {
                Name = name,
                Parent = parent is null ? null : made[parent].Id,
                Icon = icon,
                Description = description,
                IdentifiedBy = [.. identifiedBy],
                Attributes = [.. attributes.Select(each => each with { Label = each.Label ?? Kernel.Text.Names.Sentence(each.Name) })],
            });
        }

        return [.. made.Values];
    }
}
