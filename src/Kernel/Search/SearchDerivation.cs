using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>Keeps the words of every record in step with the journal.</summary>
internal sealed class SearchDerivation(SearchIndex index, SearchRows rows, RecordKinds kinds, Store store, JobSchedule jobs, TimeProvider clock) : IDerivation
{
    public const string Name = "search";
    private const int AtOnce = 250;

    public Task Clear(CancellationToken stop) => index.Clear(stop);

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        foreach (var group in facts.GroupBy(fact => fact.Kind))
        {
            if (kinds.Named(group.Key) is not { } kind)
                continue;
            foreach (var records in group.Where(fact => SearchRows.Concern(kind, fact)).Select(fact => fact.Record).Distinct().Chunk(AtOnce))
                await index.Put(kind, await rows.Of(kind, records, stop), stop);
            if (kind == CustomField.Kind)
                await Reindex([.. group.Where(fact => fact.Name != nameof(CustomFieldCreated)).Select(fact => fact.Record)], stop);
        }
    }

    /// <summary>What was open may have become internal: the words of all records with such a field are read again.</summary>
    private async Task Reindex(IReadOnlyCollection<Guid> fields, CancellationToken stop)
    {
        foreach (var field in await CustomField.Kind.Shelf.Find(store, Reach.Everywhere, fields, stop))
            await jobs.Add(new ReindexKind.Request(((CustomField)field).Of), clock.GetUtcNow(), $"reindex:{((CustomField)field).Of}", stop);
    }
}
