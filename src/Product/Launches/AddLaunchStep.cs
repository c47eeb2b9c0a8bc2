using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Product.Launches;

/// <summary>Adds something that is to be done for a launch: what, who, by when.</summary>
public sealed class AddLaunchStep(Store store) : IFeature<AddLaunchStep.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Text = null, Id<Person>? Owner = null, string? Due = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        LaunchRules.DemandAlive(launch);
        if (launch.Steps.Count >= LaunchRules.MostSteps)
            throw new Refused($"A launch has at most {LaunchRules.MostSteps} steps.", "text");
        var owner = request.Owner is { } id ? Person.Kind.NumberOf(await store.People.Where(person => person.Id == id).Select(person => person.Serial).SingleAsync(stop)) : "";
        var step = new LaunchStep(launch.Steps.Select(each => each.Number).DefaultIfEmpty().Max() + 1, LaunchRules.Reason(request.Text, "Say what is to be done.", "text"), owner, LaunchRules.Day(request.Due));
        launch.Set([.. launch.Steps, step]);
        store.Announce(new LaunchStepAdded(launch.Id, step), by);
        await store.SaveChangesAsync(stop);
    }
}
