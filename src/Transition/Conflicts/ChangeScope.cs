using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Conflicts;

/// <summary>What a change touches besides what it names.</summary>
public static class ChangeScope
{
    extension(Store store)
    {
        /// <summary>The service a change names, and those that its items deliver.</summary>
        public async Task<IReadOnlyList<Id<Service>>> ServicesOf(Change change, CancellationToken stop)
        {
            List<Id<ConfigurationItem>> items = change.Items;
            var delivered = items.Count == 0 ? [] : await store.ConfigurationItems.Where(item => items.Contains(item.Id) && item.Service != null).Select(item => item.Service!.Value).Distinct().ToListAsync(stop);
            return [.. (change.Service is { } named ? delivered.Append(named) : delivered).Distinct()];
        }
    }
}
