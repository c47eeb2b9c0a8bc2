using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Product.RoadmapDates;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Feasibility;

/// <summary>Checks backlog items against every constraint of operations, and says so where the verdict changes. Saved by whoever asks.</summary>
public sealed class Judge(Store store, IEnumerable<IConstraint> constraints, ReadTeamOutlook read, TimeProvider clock)
{
    private static readonly Actor Tandem = Actor.System("feasibility");

    private readonly Dictionary<(string Constraint, Id<DigitalProduct> Product, Id<Team>? Team, DateOnly? Due, bool Mends, string Skills, Id<BacklogItem>? Claiming), IReadOnlyList<Hindrance>> checkedBefore = [];
    private readonly Dictionary<Id<Team>, TeamOutlook> outlooks = [];

    /// <param name="ids">At most some hundred.</param>
    public async Task Run(IReadOnlyCollection<Id<BacklogItem>> ids, CancellationToken stop)
    {
        List<Id<BacklogItem>> wanted = [.. ids];
        var items = await store.BacklogItems.Where(item => wanted.Contains(item.Id)).OrderBy(item => item.Serial).ToListAsync(stop);
        if (items.Count == 0)
            return;
        List<Id<DigitalProduct>> named = [.. items.Select(item => item.Product).Distinct()];
        List<Id<RoadmapItem>> gathered = [.. items.Select(item => item.RoadmapItem).OfType<Id<RoadmapItem>>().Distinct()];
        List<Id<Objective>> served = [.. items.Select(item => item.Objective).OfType<Id<Objective>>().Distinct()];
        var products = await store.Products.AsNoTracking().Where(row => named.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        var roadmap = await store.RoadmapItems.AsNoTracking().Where(row => gathered.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        var objectives = await store.Objectives.AsNoTracking().Where(row => served.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var item in items)
        {
            var above = item.RoadmapItem is { } id ? roadmap.GetValueOrDefault(id) : null;
            var due = DueDay.Of(item, above, item.Objective is { } objective ? objectives.GetValueOrDefault(objective) : null);
            var question = new FeasibilityQuestion(products[item.Product], above?.Team ?? products[item.Product].Team, IsoDay.TryRead(due?.Day, out var day) ? day : null, item.Type is BacklogType.Bug or BacklogType.Debt, today)
            {
                Skills = item.Skills,
                Load = item.ExpectedLoad,
                Item = item.ClaimsCapacity ? item.Id : null,
            };
            item.JudgedOn = IsoDay.Of(today);
            await Run(item, question, stop);
        }
    }

    private async Task Run(BacklogItem item, FeasibilityQuestion question, CancellationToken stop)
    {
        if (item.IsOver)
        {
            (item.Verdict, item.Hindrances) = (null, []);
            return;
        }

        if (question is { Team: { } team, Due: not null })
        {
            var outlook = outlooks.GetValueOrDefault(team) ?? (outlooks[team] = await read.Of(team, stop));
            List<TeamWork> works = outlook.Find(item.Id) is { } work ? [work] : [];
            question = question with
            {
                Outlook = outlook,
                P50 = outlook.By(item.Id, 50),
                P85 = outlook.By(item.Id, 85),
                Unknown = outlook.UnknownOf(works) is { } unknown ? BacklogItemKind.Kind.NumberOf(unknown.Item.Serial) : null,
                Circle = outlook.CircleOf(works),
            };
        }

        // What is large is judged by its parts' dates: it has none of its own.
        List<Hindrance> found = [];
        foreach (var constraint in constraints)
            found.AddRange(constraint.ByItem && item.Type == BacklogType.Epic ? [] : await Ask(constraint, question, stop));
        found = [.. found.OrderByDescending(each => each.Verdict)];
        var (before, after) = (item.Verdict, found.Select(each => each.Verdict).DefaultIfEmpty(Verdict.Realistic).Max());
        (item.Verdict, item.Hindrances) = (after, found);
        // The first verdict is none that changed: whoever writes an item down, or takes over thousands, reads it on the page.
        if (before is { } was && was != after)
            store.Announce(new FeasibilityChanged(item.Id, was, after, [.. found.Select(each => each.Why)]), Tandem);
    }

    private async Task<IReadOnlyList<Hindrance>> Ask(IConstraint constraint, FeasibilityQuestion question, CancellationToken stop)
    {
        if (constraint.ByItem)
            return await constraint.Check(question, stop);
        var key = (constraint.Name, question.Product.Id, question.Team, question.Due, question.Mends, string.Join(',', question.Skills ?? []), question.Item);
        return checkedBefore.TryGetValue(key, out var known) ? known : checkedBefore[key] = await constraint.Check(question, stop);
    }
}
