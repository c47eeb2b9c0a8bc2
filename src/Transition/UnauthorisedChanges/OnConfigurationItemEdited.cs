using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Pipelines;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>An inventory that finds an item different, while no change explains it, has found an unauthorised change.</summary>
public sealed class OnConfigurationItemEdited(Store store, FindCover covers, TimeProvider clock) : IListener<ConfigurationItemEdited>
{
    /// <summary>Inventories come late: a change that ended within these days explains what they find.</summary>
    public const int Days = 7;

    public async Task Hear(ConfigurationItemEdited fact, RecordedFact recorded, CancellationToken stop)
    {
        if (fact.Source is not { } source || recorded.IsHistory)
            return;
        var item = await store.ConfigurationItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == fact.Item, stop);
        if (item is null || item.State != ItemLife.Live || await IsExplained(item, recorded.At, stop))
            return;
        // One finding for an item at a time: what else is found meanwhile belongs to the same question.
        if (await store.UnauthorisedChanges.AnyAsync(row => row.Item == item.Id && row.Origin == FindingOrigin.Inventory && row.State != UnauthorisedChangeLife.Accepted, stop))
            return;
        store.Note(UnauthorisedChange.By(item, source, "No change touches it.", recorded.At, clock.GetUtcNow()), recorded.Deputy);
        await store.SaveChangesAsync(stop);
    }

    private async Task<bool> IsExplained(ConfigurationItem item, DateTimeOffset at, CancellationToken stop)
    {
        var question = new GateQuestion(item.Id, item.Service, null, item.Environment, at.AddDays(-Days));
        if (!await covers.IsNeeded(question, stop))
            return true;
        return (await covers.Changes(question, stop)).Any(change => change.State is ChangeLife.Implementing
            || (change.State is ChangeLife.Scheduled && change.PlannedStart <= at)
            || (change.State is ChangeLife.Review or ChangeLife.Closed && change.ActualEnd >= at.AddDays(-Days)));
    }
}
