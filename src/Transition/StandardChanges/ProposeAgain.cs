using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Transition.StandardChanges;

/// <summary>Brings up a retired standard change again.</summary>
public sealed class ProposeAgain(Store store) : IFeature<ProposeAgain.Request>
{
    public sealed record Request(Id<StandardChange> Standard);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var standard = await store.StandardChange(request.Standard, stop);
        StandardChangeLife.Life.Move(standard.State, StandardChangeLife.Proposed);
        standard.Propose(by.Person is { } person ? new Id<Person>(person) : null);
        store.Announce(new StandardChangeProposed(standard.Id, standard.Title), by);
        await store.SaveChangesAsync(stop);
    }
}
