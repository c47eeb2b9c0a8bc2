using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.StandardChanges;

namespace Tandem.Transition.Pipelines;

/// <summary>Raises and schedules a standard change for a pipeline that names one of the catalogue, unless something stands against it.</summary>
public sealed class RaiseForPipeline(Store store, ReadGate gate, RaiseChange raise, ScheduleChange schedule)
{
    /// <param name="version">What shall be brought there; it stands in the title.</param>
    /// <exception cref="GateClosed">The entry is not in use or is for other items, or a freeze or the like stands against it: nothing is raised.</exception>
    /// <exception cref="Forbidden">The actor may not raise and schedule changes.</exception>
    public async Task<GateVerdict> Run(Id<StandardChange> named, GateQuestion question, string? version, Actor by, CancellationToken stop)
    {
        by.Demand(ChangeKind.CreateRight);
        by.Demand(ChangeKind.Kind.EditRight);
        var standard = await store.StandardChanges.AsNoTracking().SingleOrDefaultAsync(each => each.Id == named, stop) ?? throw new Missing("standard change");
        var from = Moments.ToMicrosecond(question.From);
        question = question with { Item = question.Item ?? (standard.Items is [var only] ? only : null), Service = question.Service ?? standard.Service, Change = null, From = from, To = question.To ?? from.AddMinutes(standard.Minutes) };
        DemandOpen(await Judge(standard, question, by, stop));
        var title = string.IsNullOrWhiteSpace(version) ? standard.Title : $"{standard.Title}: {version.Trim()}";
        var change = await raise.Run(
            new(title, Standard: standard.Id, Service: question.Service, Items: question.Item is { } item ? [item] : null, PlannedStart: question.From, PlannedEnd: question.To), by, stop);
        await schedule.Run(new(change.Id), by, stop);
        return await Answer(change.Id, question, by, stop);
    }

    /// <summary>The answer to the same request once more; a change that was raised and not scheduled before the program stopped is scheduled now.</summary>
    public async Task<GateVerdict> Again(Id<Change> raised, Actor by, CancellationToken stop)
    {
        var change = await store.Change(raised, stop);
        if (change.State == ChangeLife.Draft)
            await schedule.Run(new(raised), by, stop);
        return await Answer(raised, new(null, null, raised, null, change.PlannedStart!.Value, change.PlannedEnd), by, stop);
    }

    private Task<GateVerdict> Answer(Id<Change> raised, GateQuestion question, Actor by, CancellationToken stop) => gate.Of(question with { Change = raised }, by, stop);

    private static void DemandOpen(GateVerdict verdict)
    {
        if (verdict.Decision != GateDecision.Allow || verdict.Change is null)
            throw new GateClosed(verdict with { Change = null });
    }

    private async Task<GateVerdict> Judge(StandardChange standard, GateQuestion question, Actor by, CancellationToken stop)
    {
        var number = StandardChangeKind.Kind.NumberOf(standard);
        if (standard.State != StandardChangeLife.InUse)
            return No(standard.State == StandardChangeLife.Retired ? $"{number} “{standard.Title}” is retired: plan a normal change." : $"{number} “{standard.Title}” is not approved yet.");
        if (question is { Item: null, Service: null } && standard.Items.Count == 0)
            return No($"{number} “{standard.Title}” names neither items nor a service: say which item it is about.");
        if (question.Item is { } item && standard.Items.Count > 0 && !standard.Items.Contains(item))
            return No($"{number} “{standard.Title}” is approved for other items: plan a normal change for this one.");
        return await gate.Of(question, new GateChange(number, ChangeType.Standard, ChangeLife.Scheduled, question.From, question.To), by, stop);
    }

    private static GateVerdict No(string reason) => new(GateDecision.Refuse, [reason], null, null);
}
