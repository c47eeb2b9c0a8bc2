using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;

namespace Tandem.Interface.Records;

/// <summary>Tells a record's history as its reader may know it, newest first.</summary>
public sealed class Timeline(Store store, RecordKinds kinds, ReferenceLabels labels, FieldWords fieldWords, KindFields fields, IEnumerable<IFactWords> factWords, FactContents contents, Words say, Reader reader)
{
    private const int Facts = 60;
    private const int Comments = 300;
    private const int LongText = 120;

    // Told elsewhere on the page: the comment itself, the list of watchers.
    private static readonly string[] Silent = [nameof(CommentAdded), nameof(WatchStarted), nameof(WatchEnded)];

    /// <param name="before">The journal entry before which to begin; null: at the newest.</param>
    /// <param name="until">Nothing that happened later; null: all.</param>
    public async Task<TimelinePage> Read(IRecord record, long? before, DateTimeOffset? until, CancellationToken stop)
    {
        var kind = kinds.Of(record.GetType());
        var works = kind.IsWorkedBy(reader.Actor, record);
        await fields.Refresh(stop);
        var facts = await ReadFacts(record, works, before, until, stop);
        var more = facts.Count > Facts;
        if (more)
            facts.RemoveAt(Facts);
        var newest = before is { } entry ? await store.Facts.Where(fact => fact.Entry == entry).Select(fact => (DateTimeOffset?)fact.At).FirstOrDefaultAsync(stop) : until;
        var comments = await ReadComments(record, more ? facts[^1].At : null, newest, stop);
        await Learn(kind, facts, stop);
        var told = await Tell(facts, stop);
        // What a fact carries is for those who work on the record; requesters know the fields that they may see.
        var carried = await contents.Of([.. facts.Where(fact => works && !told.ContainsKey(fact.Entry))], stop);
        var entries = facts.Where(fact => !Silent.Contains(fact.Name))
            .Select(fact => new TimelineEntry(fact.At, fact.ActorName, null, fact, Changes(kind, fact, works), [.. carried[fact.Entry]], told.GetValueOrDefault(fact.Entry)))
            .Concat(comments.Select(comment => new TimelineEntry(comment.At, comment.AuthorName, comment, null, [], [])))
            .OrderByDescending(each => each.At).ThenByDescending(each => each.Fact?.Entry ?? long.MaxValue);
        return new(Together(entries), more ? facts[^1].Entry : null);
    }

    /// <summary>What happened at once to many, such as whom a launch was told to, is one entry; so is what happened again and again without more to tell.</summary>
    private static List<TimelineEntry> Together(IEnumerable<TimelineEntry> entries)
    {
        var all = new List<TimelineEntry>();
        foreach (var entry in entries)
        {
            if (all is [.., var last] && entry.IsLike(last))
                all[^1] = last with { Contents = [.. last.Contents, .. entry.Contents] };
            else if (all is [.., var latest] && entry.IsSilentAs(latest))
                all[^1] = latest with { Times = latest.Times + 1 };
            else
                all.Add(entry);
        }

        return all;
    }

    private Task<List<RecordedFact>> ReadFacts(IRecord record, bool works, long? before, DateTimeOffset? until, CancellationToken stop)
    {
        var key = record.Key;
        var facts = store.Facts.Where(fact => fact.Record == key);
        if (!works)
            facts = facts.Where(fact => !fact.Internal);
        if (before is { } entry)
            facts = facts.Where(fact => fact.Entry < entry);
        if (until is { } moment)
            facts = facts.Where(fact => fact.At <= moment);
        return facts.OrderByDescending(fact => fact.Entry).Take(Facts + 1).ToListAsync(stop);
    }

    private Task<List<Comment>> ReadComments(IRecord record, DateTimeOffset? oldest, DateTimeOffset? newest, CancellationToken stop)
    {
        var comments = store.CommentsOn(record, reader.Actor);
        if (oldest is { } from)
            comments = comments.Where(comment => comment.At >= from);
        if (newest is { } to)
            comments = comments.Where(comment => comment.At <= to);
        return comments.OrderByDescending(comment => comment.At).Take(Comments).ToListAsync(stop);
    }

    private async Task<Dictionary<long, string>> Tell(IEnumerable<RecordedFact> facts, CancellationToken stop)
    {
        var told = new Dictionary<long, string>();
        foreach (var fact in facts)
        {
            if (factWords.FirstOrDefault(words => words.Facts.Contains(fact.Name)) is { } words)
                told[fact.Entry] = await words.Of(fact, stop);
        }

        return told;
    }

    private Task Learn(RecordKind kind, IEnumerable<RecordedFact> facts, CancellationToken stop) => labels.Learn(
        from fact in facts
        from change in fact.ReadChanges().EnumerateObject()
        let target = kind.Field(change.Name)?.RefersTo
        where target is not null
        from side in change.Value.EnumerateArray()
        from value in side.ValueKind == JsonValueKind.Array ? [.. side.EnumerateArray()] : new[] { side }
        where value.ValueKind == JsonValueKind.String
        select (target, value.GetGuid()), stop);

    private List<TimelineChange> Changes(RecordKind kind, RecordedFact fact, bool works)
    {
        var changes = new List<TimelineChange>();
        var order = kind.Fields.Select((field, at) => (field.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at);
        foreach (var change in fact.ReadChanges().EnumerateObject().OrderBy(change => order.GetValueOrDefault(change.Name, int.MaxValue)))
        {
            var field = fields.Find(kind, change.Name);
            if (field is null ? !IsPart(kind, change.Name, works) : field.Internal && !works)
                continue;
            var (from, to) = (fieldWords.Of(field, change.Value[0]), fieldWords.Of(field, change.Value[1]));
            if (!string.IsNullOrEmpty(from) || !string.IsNullOrEmpty(to))
                changes.Add(new(say[field?.Label ?? change.Name[(change.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]], from, to, field?.Type == FieldType.LongText || Math.Max(from?.Length ?? 0, to?.Length ?? 0) > LongText));
        }

        return changes;
    }

    /// <summary>One of the values that a field holds by name: seen by whoever sees the field; of custom fields that are no more only by those who work on the record.</summary>
    private static bool IsPart(RecordKind kind, string name, bool works) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        && (name.StartsWith(KindFields.Prefix, StringComparison.Ordinal) ? works : kind.Field(name[..dot]) is { } whole && (works || !whole.Internal));
}
