using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Events;
using Tandem.Operation.Paging;
using Tandem.People.Persons;

namespace Tandem.Operation.Opsgenie;

/// <summary>What happened to an alert, what was remarked on it, and who was called about it.</summary>
internal sealed class OpsgenieLog(Store store)
{
    private const int Most = 1_000;

    /// <summary>Its facts.</summary>
    public async Task<IReadOnlyList<object>> Facts(Alert alert, OpsgeniePage page, CancellationToken stop)
    {
        var about = alert.Id.Value;
        var facts = store.Facts.Where(fact => fact.Record == about);
        var found = await (page.LatestFirst ? facts.OrderByDescending(fact => fact.Entry) : facts.OrderBy(fact => fact.Entry)).Skip(page.Offset).Take(page.Limit + 1).ToListAsync(stop);
        return [.. found.Select(fact => new { log = Names.Sentence(fact.Name), type = fact.Actor is null ? "system" : "user", owner = fact.ActorName, createdAt = fact.At, offset = fact.Entry.ToString(CultureInfo.InvariantCulture) })];
    }

    /// <summary>Its comments.</summary>
    public async Task<IReadOnlyList<object>> Notes(Alert alert, OpsgeniePage page, CancellationToken stop)
    {
        var about = alert.Id.Value;
        var notes = store.Comments.Where(comment => comment.Record == about);
        var found = await (page.LatestFirst ? notes.OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id) : notes.OrderBy(comment => comment.At).ThenBy(comment => comment.Id))
            .Skip(page.Offset).Take(page.Limit + 1).ToListAsync(stop);
        return [.. found.Select(comment => new { note = comment.Text, owner = comment.AuthorName, createdAt = comment.At, offset = comment.Id })];
    }

    /// <summary>The people who were called about it or its incident, each with the last that was sent to them.</summary>
    public async Task<IReadOnlyList<object>> Recipients(Alert alert, CancellationToken stop)
    {
        var (pages, people) = (store.PagesAbout(alert), store.People);
        var sent = await store.Set<PageNotice>().AsNoTracking().Where(notice => pages.Any(page => page.Id == notice.Page))
            .Join(people, notice => notice.Person, person => person.Id, (notice, person) => new { notice.Channel, notice.State, notice.Due, notice.At, person.Id, person.UserName, person.Email })
            .OrderBy(notice => notice.Due).Take(Most).ToListAsync(stop);
        return
        [
            .. sent.GroupBy(notice => notice.Id).Select(notices => (First: notices.First(), Last: notices.Last())).Select(each => new
            {
                user = new { id = each.Last.Id.Value, username = each.Last.UserName ?? each.Last.Email },
                state = Names.Camel(each.Last.State.ToString()),
                method = Names.Camel(each.Last.Channel.ToString()),
                createdAt = each.First.Due,
                updatedAt = each.Last.At ?? each.Last.Due,
            }),
        ];
    }
}
