using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Events;
using Tandem.Operation.MailDesk;

namespace Tandem.Operation.MailWay;

/// <summary>
/// Finds the record that a mail answers: by a Message-ID that only this site can have made, by one of a mail that came in before, or by a number in the subject; and
/// only where its writer takes part. Whoever does not is never let in by a number.
/// </summary>
internal sealed partial class ThreadStep(Store store, LetterMarks marks) : IMailStep
{
    private const string Name = "Thread";

    public async Task Take(MailPassage passage, CancellationToken stop)
    {
        string? foreign = null;
        await foreach (var (about, letterTo, how) in Candidates(passage, stop))
        {
            if (about.Kind == AlertKind.Kind.Name || store.Kinds.Named(about.Kind) is not { } kind || await kind.Shelf.Find(store, Reach.Everywhere, about.Id, stop) is not { } record)
                continue;
            if (await TakesPart(passage, kind, record, letterTo, stop) is { } because)
            {
                passage.Answered = (kind, record);
                passage.Note(Name, kind.NumberOf(record), $"{how}, and the sender {because}.");
                return;
            }

            foreign ??= kind.NumberOf(record);
        }

        passage.Note(Name, "A new one", foreign is null ? "It answers nothing that is known here." : $"It names {foreign}, but its sender takes no part in that.");
    }

    private async IAsyncEnumerable<(RecordKey About, Guid? LetterTo, string How)> Candidates(MailPassage passage, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var named = passage.Read.Answers;
        foreach (var id in named)
        {
            if (await marks.Read(id, stop) is { } mark)
                yield return (mark.About, mark.Person, "It answers a letter of this site");
        }

        foreach (var id in named)
        {
            foreach (var earlier in await store.Mails.AsNoTracking().Where(mail => mail.MessageId == id && mail.BecameRecord != null).Take(2).ToListAsync(stop))
                yield return (new(earlier.BecameKind, earlier.BecameRecord!.Value), null, "It answers a mail that came in before");
        }

        foreach (Match tag in Tags().Matches(passage.Read.Subject).Take(3))
        {
            if (store.Kinds.OfNumber(tag.Groups[1].Value) is { } kind && kind.SerialOf(tag.Groups[1].Value) is { } serial && await kind.Shelf.Find(store, Reach.Everywhere, serial, stop) is { } record)
                yield return (new(kind.Name, record.Key), null, "Its subject names it");
        }
    }

    /// <returns>How; null: not at all.</returns>
    private async Task<string?> TakesPart(MailPassage passage, RecordKind kind, IRecord record, Guid? letterTo, CancellationToken stop)
    {
        var (writer, me, id) = (passage.Writer!, passage.Writer!.Person!.Value, record.Key);
        if (letterTo == me)
            return "got that letter";
        if (kind.OwnerOf(record) == me)
            return "asked for it";
        if (await store.Watchers.AnyAsync(watcher => watcher.Record == id && watcher.Person == me, stop))
            return "watches it";
        if (await store.Comments.AnyAsync(comment => comment.Record == id && !comment.Internal && comment.Author == me, stop))
            return "has written there before";
        return passage.Mail.Verified && kind.Covers(kind.ReadBy(writer), record) && kind.Covers(kind.CommentedBy(writer), record) ? "may comment on it" : null;
    }

    [GeneratedRegex(@"\[([A-Za-z]{2,6}-\d{1,9})\]")]
    private static partial Regex Tags();
}
