using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Strategy.Objectives;

/// <summary>Changes what is known of an objective; of an agreed one neither title nor period.</summary>
public sealed class EditObjective(Store store) : IFeature<EditObjective.Request>
{
    public sealed record Request(Id<Objective> Objective, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        var patch = request.Patch;
        if (objective.IsOver)
            throw new Refused("It is over and stays as it was.", nameof(objective.State));
        if (patch.Names("title") || patch.Names("from") || patch.Names("until"))
            DemandSame(objective, patch);
        patch.Take<string>("title", value => objective.Title = ObjectiveRules.Title(value));
        patch.Take<string>("description", value => objective.Description = ObjectiveRules.Text(value, "description"));
        patch.Take<Id<Person>?>("owner", value => objective.Owner = value);
        patch.Take<Id<Organisation>?>("organisation", value => objective.Organisation = value);
        patch.Take<string>("from", value => objective.From = ObjectiveRules.Day(value, "from"));
        patch.Take<string>("until", value => objective.Until = ObjectiveRules.Day(value, "until"));
        patch.Take<CustomValues>("custom", value => objective.Custom = value ?? CustomValues.None);
        ObjectiveRules.DemandPeriod(objective);
        var parent = objective.Parent;
        patch.Take<Id<Objective>?>("parent", value => parent = value);
        if (parent != objective.Parent)
            await store.DemandAbove(objective.Id, parent, stop);
        objective.Parent = parent;
        store.Announce(new ObjectiveEdited(objective.Id), by);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>A form sends every field: only what would become another is refused.</summary>
    private static void DemandSame(Objective objective, Patch patch)
    {
        var (title, from, until) = (objective.Title, objective.From, objective.Until);
        patch.Take<string>("title", value => title = ObjectiveRules.Title(value));
        patch.Take<string>("from", value => from = ObjectiveRules.Day(value, "from"));
        patch.Take<string>("until", value => until = ObjectiveRules.Day(value, "until"));
        if (title != objective.Title || from != objective.From || until != objective.Until)
            ObjectiveRules.DemandDraft(objective);
    }
}
