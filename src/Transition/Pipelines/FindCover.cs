using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Pipelines;

/// <summary>Finds the change that covers what is brought somewhere.</summary>
public sealed class FindCover(Store store, SiteSettings settings)
{
    private const int MostChanges = 50;

    /// <summary>Whether anything brought there needs a change; where nobody knows, it does.</summary>
    public async Task<bool> IsNeeded(GateQuestion question, CancellationToken stop) =>
        question.Environment is not { } environment || (await settings.Get(PipelineSettings.Controlled, stop)).Contains(Names.Camel(environment.ToString()), StringComparer.OrdinalIgnoreCase);

    /// <summary>The changes that touch what is asked about, or the one that was named: the open ones first, then those planned last.</summary>
    public async Task<IReadOnlyList<Change>> Changes(GateQuestion question, CancellationToken stop)
    {
        if (question.Change is { } named)
            return await store.Changes.AsNoTracking().Where(change => change.Id == named).ToListAsync(stop);
        var (item, service, day) = (question.Item, question.Service, question.From.AddDays(-1));
        if (item is null && service is null)
            return [];
        var touched = store.TouchedItems.Where(row => row.Item == item).Select(row => row.Change);
        var near = await store.Changes.AsNoTracking()
            .Where(change => (touched.Contains(change.Id) || (service != null && change.Service == service)) && (change.Open == EF.Parameter(true) || change.PlannedEnd >= day || change.ActualEnd >= day))
            .OrderByDescending(change => change.Open).ThenByDescending(change => change.PlannedStart).ThenByDescending(change => change.Serial)
            .Take(MostChanges).ToListAsync(stop);
        // A change of a service that names items is about those alone.
        return [.. near.Where(change => item is not { } one || change.Items.Count == 0 || change.Items.Contains(one))];
    }

    public async Task<Cover> Of(GateQuestion question, CancellationToken stop)
    {
        if (!await IsNeeded(question, stop))
            return new(false, false, question.Change, "");
        var changes = await Changes(question, stop);
        if (changes.Count == 0)
            return new(true, false, question.Change, "No change touches it.");
        var (best, verdict) = ChangeGate.Best(changes.Select(GateChange.Of), question.From, question.To);
        var covers = verdict.Decision == GateDecision.Allow;
        return new(true, covers, covers ? changes.First(change => ChangeKind.Kind.NumberOf(change) == best.Number).Id : question.Change, covers ? "" : verdict.Reasons[0]);
    }
}
