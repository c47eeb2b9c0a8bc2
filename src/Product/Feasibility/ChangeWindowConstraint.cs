using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.RoadmapDates;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Freezes;

namespace Tandem.Product.Feasibility;

/// <summary>Change freezes and the days left on which something may be brought into use, until the day it is needed.</summary>
public sealed class ChangeWindowConstraint(Store store, ReadFreezes freezes) : IConstraint
{
    /// <summary>With fewer working days left, one mishap is too many.</summary>
    private const int FewDays = 3;

    private const int MostChanges = 500;

    public string Name => "changeWindow";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        if (facts.Any(fact => fact.Kind == FreezeKind.Kind.Name))
            return Concern.All;
        List<Id<Change>> planned = [.. facts.Where(fact => fact.Kind == ChangeKind.Kind.Name && (fact.Changed("state") || fact.Changed("plannedStart"))).Select(fact => new Id<Change>(fact.Record)).Distinct()];
        return planned.Count == 0 ? Concern.Nobody : Concern.Of(await store.Changes.Where(change => planned.Contains(change.Id) && change.Service != null).Select(change => change.Service).ToListAsync(stop));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        if (question.Due is not { } due || due < question.Today)
            return [];
        var days = Enumerable.Range(0, due.DayNumber - question.Today.DayNumber + 1).Select(at => question.Today.AddDays(at)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
        var standing = (await freezes.Of([question.Product], stop))[question.Product.Id].Where(freeze => freeze.From <= due).ToList();
        var open = days.FindAll(day => !standing.Exists(freeze => day >= freeze.From && day <= freeze.To));
        if (standing.Count > 0 && open.Count < days.Count)
        {
            var longest = standing.MaxBy(freeze => freeze.To.DayNumber - freeze.From.DayNumber)!;
            var change = $"Let it be needed after {standing.Max(freeze => freeze.To):yyyy-MM-dd}, or have the freeze lifted for it.";
            if (open.Count == 0)
                return [Says(Verdict.NotRealistic, $"No working day until {due:yyyy-MM-dd} lies outside of a change freeze.", change, longest)];
            if (open.Count < FewDays || open.Count * 2 < days.Count)
                return [Says(Verdict.AtRisk, $"Only {open.Count} of {days.Count} working days until {due:yyyy-MM-dd} lie outside of change freezes.", change, longest)];
        }

        return await Slots(question, open, due, stop);
    }

    private async Task<IReadOnlyList<Hindrance>> Slots(FeasibilityQuestion question, List<DateOnly> open, DateOnly due, CancellationToken stop)
    {
        List<Id<Service>?> services = [.. question.Product.Services];
        if (services.Count == 0 || open.Count == 0)
            return [];
        var (from, to) = (Begin(question.Today), Begin(due.AddDays(1)));
        var planned = await store.Changes.AsNoTracking().Where(change => change.State == ChangeLife.Scheduled && change.PlannedStart >= from && change.PlannedStart < to && services.Contains(change.Service))
            .OrderBy(change => change.PlannedStart).Take(MostChanges).Select(change => new { change.Serial, change.PlannedStart }).ToListAsync(stop);
        var taken = planned.Select(change => DateOnly.FromDateTime(change.PlannedStart!.Value.UtcDateTime)).ToHashSet();
        return open.Exists(day => !taken.Contains(day)) ? []
            : [Hindrance.By(Name, Verdict.AtRisk, $"On each working day left until {due:yyyy-MM-dd} a change of its services is planned already.", "Join one of these changes, or move one of them.", ChangeKind.Kind, planned[0].Serial)];
    }

    private Hindrance Says(Verdict verdict, string why, string change, NamedFreeze freeze) => new(Name, verdict, why, change, freeze.Number, $"/{FreezeKind.Kind.Plural}/{freeze.Number}");

    private static DateTimeOffset Begin(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
