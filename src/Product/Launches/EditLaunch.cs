using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Strategy.Objectives;
using Tandem.Transition.Releases;

namespace Tandem.Product.Launches;

/// <summary>Changes the plan of a launch; what was expected stays once it is live, so that it can be judged by that.</summary>
public sealed class EditLaunch(Store store) : IFeature<EditLaunch.Request>
{
    public sealed record Request(Id<Launch> Launch, Patch Patch);

    /// <exception cref="Refused">It is over, or an expectation would be changed afterwards.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (launch, patch) = (await store.Launch(request.Launch, stop), request.Patch);
        LaunchRules.DemandAlive(launch);
        var expected = (launch.ExpectedIncidents, launch.ExpectedSatisfaction, launch.MeasuredBy, launch.ExpectedProgress);
        patch.Take<string>("title", value => launch.Title = LaunchRules.Title(value));
        patch.Take<Id<Release>?>("release", value => launch.Release = value);
        patch.Take<List<Id<BacklogItem>>>("items", value => launch.Items = LaunchRules.Items(value));
        patch.Take<Id<Person>?>("owner", value => launch.Owner = value);
        patch.Take<DateTimeOffset?>("plannedFor", value => launch.PlannedFor = value);
        patch.Take<string>("audience", value => launch.Audience = LaunchRules.Word(value, "audience"));
        patch.Take<string>("message", value => launch.Message = LaunchRules.Text(value, "message"));
        patch.Take<string>("channels", value => launch.Channels = LaunchRules.Word(value, "channels"));
        patch.Take<string>("materials", value => launch.Materials = LaunchRules.Text(value, "materials"));
        patch.Take<string>("announcement", value => launch.Announcement = LaunchRules.Text(value, "announcement"));
        patch.Take<bool?>("public", value => launch.Public = value ?? true);
        patch.Take<int?>("expectedIncidents", value => launch.ExpectedIncidents = LaunchRules.Incidents(value));
        patch.Take<double?>("expectedSatisfaction", value => launch.ExpectedSatisfaction = LaunchRules.Mark(value));
        patch.Take<Id<Objective>?>("measuredBy", value => launch.MeasuredBy = value);
        patch.Take<int?>("expectedProgress", value => launch.ExpectedProgress = LaunchRules.Progress(value));
        patch.Take<CustomValues>("custom", value => launch.Custom = value ?? CustomValues.None);
        if (launch.LiveAt is not null && expected != (launch.ExpectedIncidents, launch.ExpectedSatisfaction, launch.MeasuredBy, launch.ExpectedProgress))
            throw new Refused("It is live: it is judged by what was expected before.", "expectedIncidents");
        if (launch.AnnouncedAt is not null && launch.Announcement.Length == 0)
            throw new Refused("It was announced: say something in its place.", "announcement");
        await store.DemandOwn(launch, stop);
        store.Announce(new LaunchEdited(launch.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
