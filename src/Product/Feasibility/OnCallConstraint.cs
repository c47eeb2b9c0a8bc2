using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Paging;
using Tandem.People.Teams;

namespace Tandem.Product.Feasibility;

/// <summary>What being on call weighs on the team: who is called at night does not build by day, and few carry it for all.</summary>
public sealed class OnCallConstraint(Store store, TimeProvider clock) : IConstraint
{
    private const int Days = 28;

    /// <summary>Calls out of hours in four weeks: two a week.</summary>
    private const int Many = 8;

    /// <summary>Two a night, the most that Google's book on reliability (Beyer et al. 2016, chapter 11) thinks can be answered well.</summary>
    private const int TooMany = 2 * Days;

    /// <summary>More than this share for one person, of a team of several, is not fair.</summary>
    private const double Fair = 0.6;

    public string Name => "onCall";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        List<Id<Page>> told = [.. facts.Where(fact => fact.Name == nameof(PageTriggered)).Select(fact => new Id<Page>(fact.Record)).Distinct()];
        return told.Count == 0 ? Concern.Nobody : Concern.Of(await store.Pages.Where(page => told.Contains(page.Id) && page.OutOfHours).Select(page => page.Team).ToListAsync(stop));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        if (question.Team is not { } team)
            return [];
        var since = clock.GetUtcNow().AddDays(-Days);
        var pages = store.Pages.Where(page => page.Team == team && page.TriggeredAt >= since && page.OutOfHours);
        var count = await pages.CountAsync(stop);
        if (count <= Many)
            return [];
        var number = Team.Kind.NumberOf((await store.Teams.Where(row => row.Id == team).Select(row => row.Serial).SingleAsync(stop)));
        var found = new List<Hindrance>
        {
            new(Name, count > TooMany ? Verdict.NotRealistic : Verdict.AtRisk, $"The team was called {count} times out of hours in four weeks.", "Mend what calls it most, or share being on call with others.", number, $"/on-call/load?team={number}"),
        };
        var shares = await store.Set<PageNotice>().Where(notice => notice.Person != null && (notice.State == NoticeState.Sent || notice.State == NoticeState.Uncertain) && pages.Any(page => page.Id == notice.Page))
            .Select(notice => new { notice.Page, notice.Person }).Distinct().GroupBy(notice => notice.Person).Select(group => group.Count()).ToListAsync(stop);
        var members = await store.Memberships.CountAsync(row => row.Team == team, stop);
        if (members > 1 && shares.Count > 0 && shares.Max() > Fair * shares.Sum())
            found.Add(new(Name, Verdict.AtRisk, $"One of {members} members got {Math.Round(100.0 * shares.Max() / shares.Sum())} % of these calls.", "Share being on call more fairly.", number, $"/on-call/load?team={number}"));
        return found;
    }
}
