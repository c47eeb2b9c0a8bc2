using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.News;

/// <summary>Tells a fact: once to each person, never their own deed, never what they may not know, and only in the ways they chose.</summary>
internal sealed class Herald(Store store, IAddressBook book, IPostman postman, JobSchedule jobs, NoticeBell bell, TimeProvider clock)
{
    public async Task Tell(RecordedFact fact, RecordKind kind, IRecord record, IReadOnlyList<Call> calls, CancellationToken stop)
    {
        var others = calls.Where(call => call.Person != fact.Actor && call.Person != fact.OnBehalfOf).ToLookup(call => call.Person);
        var people = others.Select(each => each.Key).ToList();
        if (people.Count == 0)
            return;
        var (wishes, told, carries) = (await store.WishesOf(people, stop), await Told(people, record, stop), await postman.CanCarry(stop));
        foreach (var addressee in await book.Of(people, stop))
        {
            var wanted = others[addressee.Person].OrderBy(call => call.Reason)
                .Where(call => addressee.Actor.MayKnow(kind, record, call.Works, call.Right))
                .Select(call => (Call: call, Wish: wishes[addressee.Person].First(wish => wish.Reason == call.Reason)))
                .Where(each => each.Wish.IsAny).ToList();
            if (wanted.Count == 0 || told[addressee.Person].Any(notice => notice.Position >= fact.Position))
                continue;
            var unread = told[addressee.Person].FirstOrDefault(notice => notice is { ReadAt: null, Hidden: false });
            var (call, mail) = (wanted[0].Call, carries && addressee.Mail is not null && wanted.Exists(each => each.Wish.Mail));
            if (wanted.Exists(each => each.Wish.InApp))
                Write(fact, kind, record, call, addressee, unread);
            else if (mail)
                store.Add(New(fact, kind, record, call, addressee, hidden: true));
            if (mail)
                await jobs.Add(new MailNotice.Order(addressee.Person, fact.Position!.Value, call.Reason, call.Words, call.Works, call.Right), clock.GetUtcNow(), stop: stop);
        }

        await store.SaveChangesAsync(stop);
    }

    private async Task<ILookup<Guid, Notice>> Told(List<Guid> people, IRecord record, CancellationToken stop)
    {
        var id = record.Key;
        return (await store.Set<Notice>().Where(notice => people.Contains(notice.Person) && notice.Record == id).ToListAsync(stop)).ToLookup(notice => notice.Person);
    }

    private void Write(RecordedFact fact, RecordKind kind, IRecord record, Call call, Addressee to, Notice? notice)
    {
        if (notice is null)
        {
            store.Add(notice = New(fact, kind, record, call, to, hidden: false));
        }
        else
        {
            (notice.Title, notice.Reason, notice.Words, notice.By, notice.At) = (kind.TitleOf(record), call.Reason, call.Words, fact.ActorName, fact.At);
            (notice.Times, notice.Position, notice.ChangedAt) = (notice.Times + 1, fact.Position!.Value, Moments.ToMicrosecond(clock.GetUtcNow()));
        }

        store.OnceSaved(() => bell.Ring(notice.Person, notice.ChangedAt));
    }

    private Notice New(RecordedFact fact, RecordKind kind, IRecord record, Call call, Addressee to, bool hidden) => new()
    {
        Person = to.Person,
        Kind = kind.Name,
        Record = record.Key,
        Number = kind.NumberOf(record),
        Title = kind.TitleOf(record),
        Path = kind.PathFor(to.Actor, record),
        Reason = call.Reason,
        Words = call.Words,
        By = fact.ActorName,
        At = fact.At,
        ReadAt = hidden ? fact.At : null,
        Hidden = hidden,
        Since = fact.Position!.Value,
        Position = fact.Position!.Value,
        ChangedAt = Moments.ToMicrosecond(clock.GetUtcNow()),
    };
}
