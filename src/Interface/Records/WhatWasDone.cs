using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Records;

/// <summary>Says what the reader has just done to a record, in the words of its history.</summary>
public sealed class WhatWasDone(Store store, RecordKinds kinds, FactContents contents, Words say, Reader reader)
{
    private const int Longest = 140;

    public async Task<string> To(IRecord record, CancellationToken stop)
    {
        var (kind, key, cause) = (kinds.Of(record.GetType()), record.Key, reader.Actor.Cause);
        var number = kind.NumberOf(record);
        var fact = await store.Facts.Where(fact => fact.Record == key && fact.Cause == cause).OrderBy(fact => fact.Entry).FirstOrDefaultAsync(stop);
        if (fact is null)
            return say["{0} was saved.", number];
        var happened = say["{0}: {1}", number, say[Names.Sentence(fact.Name)]];
        if (!kind.IsWorkedBy(reader.Actor, record))
            return happened;
        var told = string.Join(", ", (await contents.Of([fact], stop))[fact.Entry].Select(Said));
        return told.Length == 0 ? happened : say["{0}: {1}", happened, told.Length > Longest ? told[..Longest] + "…" : told];
    }

    /// <summary>A number says nothing without what it counts.</summary>
    private string? Said(TimelineChange change) =>
        change.Label is { } label && decimal.TryParse(change.To, NumberStyles.Number, reader.Culture, out _) ? $"{label} {change.To}" : change.To;
}
