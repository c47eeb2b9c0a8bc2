using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Writes down something to be done so that it does not come again.</summary>
public sealed class AddReviewAction(Store store) : IFeature<AddReviewAction.Request>
{
    private const int Most = 50;
    private const int LongestText = 500;

    public sealed record Request(Id<MajorIncident> Major, string? Text = null, Id<Person>? Owner = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.Text?.Trim() is not { Length: > 0 and <= LongestText } text)
            throw new Refused($"Say what is to be done, in at most {LongestText} characters.", nameof(request.Text));
        var major = await store.MajorIncident(request.Major, stop);
        if (major.State == MajorIncidentLife.Reviewed || major.Actions.Count >= Most)
            throw new Refused("No more actions can be added to this review.", nameof(request.Text));
        var action = new ReviewAction(major.Actions.Count + 1, text, request.Owner);
        major.Set([.. major.Actions, action]);
        store.Announce(new ReviewActionAdded(major.Id, action), by);
        await store.SaveChangesAsync(stop);
    }
}
