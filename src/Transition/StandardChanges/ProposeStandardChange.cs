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

/// <summary>Proposes that a change needs no decision each time it is done.</summary>
public sealed class ProposeStandardChange(Store store) : IFeature<ProposeStandardChange.Request, StandardChange>
{
    public sealed record Request(
        string? Title = null,
        string? Description = null,
        Id<Service>? Service = null,
        IReadOnlyList<Id<ConfigurationItem>>? Items = null,
        Id<Team>? Team = null,
        int? Minutes = null,
        bool Interrupts = false,
        string? ImplementationPlan = null,
        string? TestPlan = null,
        string? BackOutPlan = null,
        CustomValues? Custom = null);

    public async Task<StandardChange> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var standard = new StandardChange
        {
            Title = ChangeRules.Title(request.Title),
            Description = ChangeRules.Text(request.Description, "description"),
            Service = request.Service,
            Items = ChangeRules.Items(request.Items),
            Team = request.Team,
            Minutes = StandardChangeRules.Minutes(request.Minutes),
            Interrupts = request.Interrupts,
            ImplementationPlan = ChangeRules.Text(request.ImplementationPlan, "implementationPlan"),
            TestPlan = ChangeRules.Text(request.TestPlan, "testPlan"),
            BackOutPlan = ChangeRules.Text(request.BackOutPlan, "backOutPlan"),
            Custom = request.Custom ?? CustomValues.None,
        };
        standard.Propose(by.Person is { } person ? new Id<Person>(person) : null);
        await store.DemandTakers(request.Team, null, stop);
        store.Add(standard);
        store.Announce(new StandardChangeProposed(standard.Id, standard.Title), by);
        await store.SaveChangesAsync(stop);
        return standard;
    }
}
