using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Interface.Records;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Moments = Tandem.Interface.Look.Moments;

namespace Tandem.Design.OpenClocks;

/// <summary>Says in a record's timeline which promise was used up how far, or was recomputed, from what to what, and from which fact.</summary>
internal sealed class ClockFactWords(Store store, RecordKinds kinds, Moments moments, Words say) : IFactWords
{
    public IReadOnlyList<string> Facts { get; } = [.. IUsedShare.Names, nameof(ServiceLevelRecomputed)];

    public async Task<string> Of(RecordedFact fact, CancellationToken stop)
    {
        if (fact.Name == nameof(ServiceLevelRecomputed))
            return await Recomputed(fact.As<ServiceLevelRecomputed>(), stop);
        // The three that tell of a used share are alike in all but their names.
        var used = fact.As<ServiceLevelBreached>();
        return say["“{0}”: {1} % of the time is used, due {2}.", used.Name, used.Percent, Due(used.DueAt)];
    }

    private async Task<string> Recomputed(ServiceLevelRecomputed told, CancellationToken stop)
    {
        var moved = say["“{0}”: due {1} instead of {2}.", told.Name, Due(told.To), Due(told.From)];
        var because = await store.Facts.AsNoTracking().Where(fact => fact.Entry == told.Entry).FirstOrDefaultAsync(stop);
        if (because is null || kinds.Named(because.Kind) is not { } kind)
            return moved + " " + say["Because of: {0}.", say[Names.Sentence(told.Because)]];
        var number = (await kind.Shelf.Serials(store, [because.Record], stop)).TryGetValue(because.Record, out var serial) ? kind.NumberOf(serial) : say[kind.Label];
        return moved + " " + say["Because of: {0} ({1}, {2}, {3}).", say[Names.Sentence(because.Name)], number, because.ActorName, moments.Absolute(because.At)];
    }

    private string Due(DateTimeOffset? at) => at is { } moment ? moments.Absolute(moment) : say["not while it is paused"];
}
