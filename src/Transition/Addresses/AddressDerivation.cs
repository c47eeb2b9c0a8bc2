using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Addresses;

/// <summary>Keeps the words by which items are known on the network in step with the journal.</summary>
public sealed class AddressDerivation(Store store) : IDerivation
{
    /// <summary>As <c>tandem rebuild</c> names it.</summary>
    public const string Name = "addresses";

    private const int AtOnce = 250;

    public Task Clear(CancellationToken stop) => store.Empty<ItemAddress>(stop);

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        foreach (var some in facts.Where(fact => fact.Kind == ConfigurationItemKind.Kind.Name).Select(fact => new Id<ConfigurationItem>(fact.Record)).Distinct().Chunk(AtOnce))
        {
            var items = await store.ConfigurationItems.AsNoTracking().Where(item => EF.Parameter(some).Contains(item.Id)).Select(item => new { item.Id, item.State, item.Attributes }).ToListAsync(stop);
            var known = (await store.ItemAddresses.Where(row => EF.Parameter(some).Contains(row.Item)).ToListAsync(stop)).ToLookup(row => row.Item);
            foreach (var item in items)
            {
                var words = item.State == ItemLife.Retired ? new HashSet<string>() : AddressWords.Of(item.Attributes);
                store.RemoveRange(known[item.Id].Where(row => !words.Contains(row.Word)));
                store.AddRange(words.Except(known[item.Id].Select(row => row.Word)).Select(word => new ItemAddress { Word = word, Item = item.Id }));
            }
        }
    }
}
