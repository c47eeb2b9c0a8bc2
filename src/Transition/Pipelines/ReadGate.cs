using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Pipelines;

/// <summary>Gathers what the gate decides by, and asks it.</summary>
public sealed class ReadGate(Store store, FindCover covers, IEnumerable<IObstacleSource> obstacles)
{
    /// <exception cref="Forbidden">The actor may not read changes.</exception>
    /// <exception cref="Refused">It does not say what is asked about, or ends before it begins.</exception>
    public async Task<GateVerdict> Of(GateQuestion question, Actor by, CancellationToken stop)
    {
        by.Demand(ChangeKind.Kind.ReadRight);
        if (question is { Item: null, Service: null, Change: null })
            throw new Refused("Say which item, service or change it is about.", "item");
        Chronology.Demand(question.From, question.To, "plannedEnd");
        question = await Widen(question, stop);
        var changes = await covers.Changes(question, stop);
        return await Decide(question, [.. changes.Where(change => ChangeKind.Kind.Covers(ChangeKind.Kind.ReadBy(by), change)).Select(GateChange.Of)], stop);
    }

    /// <summary>What would be decided if there were this change and no other.</summary>
    internal async Task<GateVerdict> Of(GateQuestion question, GateChange supposed, Actor by, CancellationToken stop)
    {
        by.Demand(ChangeKind.Kind.ReadRight);
        Chronology.Demand(question.From, question.To, "plannedEnd");
        return await Decide(await Widen(question, stop), [supposed], stop);
    }

    private async Task<GateVerdict> Decide(GateQuestion question, IReadOnlyList<GateChange> changes, CancellationToken stop) =>
        ChangeGate.Decide(new(await covers.IsNeeded(question, stop), question.From, question.To, changes, await Obstacles(question, stop)));

    /// <summary>An item says its service and, where nobody else does, its environment.</summary>
    private async Task<GateQuestion> Widen(GateQuestion question, CancellationToken stop)
    {
        if (question.Item is not { } id)
            return question;
        var item = await store.ConfigurationItems.AsNoTracking().SingleAsync(row => row.Id == id, stop);
        return question with { Service = question.Service ?? item.Service, Environment = question.Environment ?? item.Environment };
    }

    private async Task<IReadOnlyList<Obstacle>> Obstacles(GateQuestion question, CancellationToken stop)
    {
        var found = new List<Obstacle>();
        foreach (var source in obstacles)
            found.AddRange(await source.Of(question, stop));
        return found;
    }
}
