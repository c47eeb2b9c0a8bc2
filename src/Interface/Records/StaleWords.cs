using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Moments = Tandem.Interface.Look.Moments;

namespace Tandem.Interface.Records;

/// <summary>Says to somebody whose form was stale who was faster, and with what.</summary>
public sealed class StaleWords(Store store, RecordKinds kinds, Words say, Moments moments)
{
    public async Task<string> About(IRecord record, CancellationToken stop)
    {
        var key = record.Key;
        var fact = await store.Facts.Where(fact => fact.Record == key && fact.Changes != "{}")
            .OrderByDescending(fact => fact.Entry).FirstOrDefaultAsync(stop);
        if (fact is null)
            return say["Somebody else changed this meanwhile. What you typed is still here: look at it and save again."];
        var kind = kinds.Of(record.GetType());
        var fields = fact.ReadChanges().EnumerateObject().Select(change => kind.Field(change.Name)).OfType<RecordField>().Where(field => !field.Internal);
        return say["{0} changed this {1} ({2}). What you typed is still here: look at it and save again.",
            fact.ActorName, moments.Relative(fact.At), string.Join(", ", fields.Select(field => say[field.Label]))];
    }
}
