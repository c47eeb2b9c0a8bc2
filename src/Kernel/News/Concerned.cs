using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Files;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Kernel.Watching;

namespace Tandem.Kernel.News;

/// <summary>Finds out whom a fact concerns, and why; whether they may know of it is another question.</summary>
internal sealed class Concerned(Store store, Tellings tellings, IAddressBook book)
{
    private const string Answer = "An answer for you";
    private const string Comment = "New comment";
    private const string Note = "New internal note";
    private const string Mention = "You were mentioned";

    /// <returns>Null where nobody is concerned.</returns>
    public async Task<(IRecord Record, IReadOnlyList<Call> Calls)?> By(RecordedFact fact, RecordKind kind, CancellationToken stop)
    {
        var rules = tellings.Of(kind).SelectMany(telling => telling.Rules).Where(rule => rule.Hears(fact)).ToList();
        var comment = fact.Name == nameof(CommentAdded) ? fact.As<CommentAdded>() : null;
        var watchers = await store.WatchersOf(new(kind.Name, fact.Record)).Where(watcher => watcher.Since <= fact.RecordedAt).Select(watcher => watcher.Person).ToListAsync(stop);
        if ((rules.Count == 0 && comment is null && watchers.Count == 0) || await kind.Shelf.Find(store, Reach.Everywhere, fact.Record, stop) is not { } record)
            return null;
        var calls = new List<Call>();
        foreach (var rule in rules)
        {
            if (rule.Whom(fact, record) is { } whom && rule.Words(fact) is { } words)
                calls.AddRange(rule.Reason == NoticeReason.TeamQueue ? await Team(whom, words, fact, stop) : [new(whom, rule.Reason, words, fact.Internal && rule.Right is null, rule.Right)]);
        }

        if (comment is not null)
            calls.AddRange(Said(comment, tellings.Of(kind), record));
        if (Happening(fact, kind, comment) is var (happened, works))
            calls.AddRange(watchers.Select(watcher => new Call(watcher, NoticeReason.Watched, happened, works)));
        return calls.Count == 0 ? null : (record, calls);
    }

    private static IEnumerable<Call> Said(CommentAdded comment, IEnumerable<Telling> tellings, IRecord record)
    {
        foreach (var person in comment.Mentioned)
            yield return new(person, NoticeReason.Mentioned, Mention, comment.Internal);
        foreach (var telling in tellings)
        {
            foreach (var doer in telling.Doers.Select(doer => doer(record)).OfType<Guid>())
                yield return new(doer, NoticeReason.Assigned, comment.Internal ? Note : Comment, comment.Internal);
            if (!comment.Internal && telling.Asker?.Invoke(record) is { } asker)
                yield return new(asker, NoticeReason.Answers, Answer, false);
        }
    }

    /// <summary>What those who watch are told: not what happened beside the record, nor to a field they cannot see.</summary>
    private static (string Words, bool Works)? Happening(RecordedFact fact, RecordKind kind, CommentAdded? comment)
    {
        if (comment is not null)
            return (comment.Internal ? Note : Comment, comment.Internal);
        if (fact.Name == nameof(FileAttached))
            return ("New file", fact.Internal);
        var changed = fact.ReadChanges().EnumerateObject().Select(change => kind.Field(change.Name)).OfType<RecordField>().ToList();
        return changed.Count == 0 ? null : (Names.Sentence(fact.Name), fact.Internal || changed.TrueForAll(field => field.Internal));
    }

    private async Task<IEnumerable<Call>> Team(Guid team, string words, RecordedFact fact, CancellationToken stop)
    {
        var want = await store.Set<NoticeWishRow>().AsNoTracking()
            .Where(row => row.Reason == NoticeReason.TeamQueue && (row.InApp || row.Mail)).Select(row => row.Person).ToListAsync(stop);
        var members = want.Count == 0 ? [] : await book.In([team], want, stop);
        return members.Select(member => new Call(member.Person, NoticeReason.TeamQueue, words, fact.Internal));
    }
}
