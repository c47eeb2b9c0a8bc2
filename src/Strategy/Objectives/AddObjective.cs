using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Strategy.Objectives;

/// <summary>Writes an objective down, as a draft.</summary>
public sealed class AddObjective(Store store) : IFeature<AddObjective.Request, Objective>
{
    /// <param name="From">The first day of its period, as <c>2026-05-03</c>.</param>
    /// <param name="Until">The last day of its period.</param>
    public sealed record Request(
        string? Title = null,
        string? Description = null,
        Id<Person>? Owner = null,
        Id<Organisation>? Organisation = null,
        Id<Objective>? Parent = null,
        string? From = null,
        string? Until = null,
        CustomValues? Custom = null);

    public async Task<Objective> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = new Objective
        {
            Title = ObjectiveRules.Title(request.Title),
            Description = ObjectiveRules.Text(request.Description, "description"),
            Owner = request.Owner,
            Organisation = request.Organisation,
            Parent = request.Parent,
            From = ObjectiveRules.Day(request.From, "from"),
            Until = ObjectiveRules.Day(request.Until, "until"),
            Custom = request.Custom ?? CustomValues.None,
        };
        ObjectiveRules.DemandPeriod(objective);
        await store.DemandAbove(null, objective.Parent, stop);
        store.Add(objective);
        store.Announce(new ObjectiveAdded(objective.Id, objective.Title), by);
        await store.SaveChangesAsync(stop);
        return objective;
    }
}
