using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.StandardChanges;

/// <summary>Changes how a standard change is done; what was approved is approved again.</summary>
public sealed class EditStandardChange(Store store) : IFeature<EditStandardChange.Request>
{
    public sealed record Request(Id<StandardChange> Standard, Patch Patch);

    /// <exception cref="Refused">It is retired.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (standard, patch) = (await store.StandardChange(request.Standard, stop), request.Patch);
        if (standard.State == StandardChangeLife.Retired)
            throw new Refused("It is retired: propose it again first.", "state");
        patch.Take<string>("title", value => standard.Title = ChangeRules.Title(value));
        patch.Take<string>("description", value => standard.Description = ChangeRules.Text(value, "description"));
        patch.Take<Id<Service>?>("service", value => standard.Service = value);
        patch.Take<List<Id<ConfigurationItem>>>("items", value => standard.Items = ChangeRules.Items(value));
        patch.Take<Id<Team>?>("team", value => standard.Team = value);
        patch.Take<int?>("minutes", value => standard.Minutes = StandardChangeRules.Minutes(value));
        patch.Take<bool?>("interrupts", value => standard.Interrupts = value ?? false);
        patch.Take<string>("implementationPlan", value => standard.ImplementationPlan = ChangeRules.Text(value, "implementationPlan"));
        patch.Take<string>("testPlan", value => standard.TestPlan = ChangeRules.Text(value, "testPlan"));
        patch.Take<string>("backOutPlan", value => standard.BackOutPlan = ChangeRules.Text(value, "backOutPlan"));
        patch.Take<CustomValues>("custom", value => standard.Custom = value ?? CustomValues.None);
        await store.DemandTakers(standard.Team, null, stop);
        standard.Propose(by.Person is { } person ? new Id<Person>(person) : standard.ProposedBy);
        store.Announce(new StandardChangeEdited(standard.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
