using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;
using Tandem.Transition.Releases;

namespace Tandem.Product.Launches;

/// <summary>Plans how something new of a product comes to its users, or how it goes.</summary>
public sealed class PlanLaunch(Store store) : IFeature<PlanLaunch.Request, Launch>
{
    /// <param name="Kind">Null: a launch.</param>
    /// <param name="Owner">Null: who owns the product.</param>
    public sealed record Request(
        string? Title = null,
        LaunchType? Kind = null,
        Id<DigitalProduct>? Product = null,
        Id<Release>? Release = null,
        IReadOnlyList<Id<BacklogItem>>? Items = null,
        Id<Person>? Owner = null,
        DateTimeOffset? PlannedFor = null,
        string? Audience = null,
        string? Message = null,
        string? Channels = null,
        string? Materials = null,
        string? Announcement = null,
        bool Public = true,
        int? ExpectedIncidents = null,
        double? ExpectedSatisfaction = null,
        Id<Objective>? MeasuredBy = null,
        int? ExpectedProgress = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It names no product, or an item of another.</exception>
    public async Task<Launch> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var product = await store.Product(request.Product ?? throw new Refused("Say of which product.", "product"), stop);
        var launch = new Launch
        {
            Title = LaunchRules.Title(request.Title),
            Kind = request.Kind ?? LaunchType.Launch,
            Product = product.Id,
            Release = request.Release,
            Items = LaunchRules.Items(request.Items),
            Owner = request.Owner ?? product.Owner,
            PlannedFor = request.PlannedFor,
            Audience = LaunchRules.Word(request.Audience, "audience"),
            Message = LaunchRules.Text(request.Message, "message"),
            Channels = LaunchRules.Word(request.Channels, "channels"),
            Materials = LaunchRules.Text(request.Materials, "materials"),
            Announcement = LaunchRules.Text(request.Announcement, "announcement"),
            Public = request.Public,
            ExpectedIncidents = LaunchRules.Incidents(request.ExpectedIncidents),
            ExpectedSatisfaction = LaunchRules.Mark(request.ExpectedSatisfaction),
            MeasuredBy = request.MeasuredBy,
            ExpectedProgress = LaunchRules.Progress(request.ExpectedProgress),
            Custom = request.Custom ?? CustomValues.None,
        };
        await store.DemandOwn(launch, stop);
        store.Add(launch);
        store.Announce(new LaunchPlanned(launch.Id, launch.Title), by);
        await store.SaveChangesAsync(stop);
        return launch;
    }
}
