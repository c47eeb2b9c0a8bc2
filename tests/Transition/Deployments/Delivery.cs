using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;
using Tandem.Transition.UnauthorisedChanges;

namespace Tandem.Tests.Transition.Deployments;

/// <summary>A service with one item in production, somebody who changes it, and somebody who decides.</summary>
public sealed record Delivery(House House, Person MakerPerson, Person ManagerPerson, Actor Maker, Actor Manager, Service Service, ConfigurationItem Item)
{
    public DateTimeOffset Now => House.Clock.GetUtcNow();

    public static async Task<Delivery> In(House house)
    {
        var (maker, manager) = (await house.Enter("Mara", StandardRole.Member), await house.Enter("Nils", StandardRole.Manager));
        var service = await house.Do<AddService, Service>(feature => feature.Run(new($"Shop {Guid.CreateVersion7():N}"), Census.Tandem));
        var item = await house.Do<AddConfigurationItem, ConfigurationItem>(feature => feature.Run(
            new($"cart-{Guid.CreateVersion7():N}", "Application", ItemLife.Live, Environment: ItemEnvironment.Production, Service: service.Id), Census.Tandem));
        return new(house, maker, manager, await house.ActorOf(maker), await house.ActorOf(manager), service, item);
    }

    public Task Do<TFeature, TRequest>(TRequest request, Actor? by = null) where TFeature : class, IFeature<TRequest> => House.Do<TFeature>(feature => feature.Run(request, by ?? Maker));

    public Task<Change> Raised(TimeSpan start, TimeSpan end, string title = "Exchange the cart", ChangeType type = ChangeType.Normal) => House.Do<RaiseChange, Change>(feature => feature.Run(new(
        title, type, null, "Another version", "The old one is slow", Service.Id, [Item.Id], Now + start, Now + end, ImplementationPlan: "By pipeline", TestPlan: "Put something in", BackOutPlan: "The old version"), Maker));

    /// <summary>A change that was approved for a time, counted from now.</summary>
    public async Task<Change> Scheduled(TimeSpan start, TimeSpan end, string title = "Exchange the cart")
    {
        var change = await Raised(start, end, title);
        await Do<SubmitChange, SubmitChange.Request>(new(change.Id));
        await Do<AskForApproval, AskForApproval.Request>(new(change.Id));
        await Allow(change);
        return change;
    }

    /// <summary>Everybody who is asked about a change says yes.</summary>
    public async Task Allow(Change change)
    {
        while (await House.Read(store => store.Approvals.AsNoTracking().Where(row => row.SubjectKey == change.Id.Value && row.State == ApprovalLife.Asked && row.Approver != null).OrderBy(row => row.Serial).FirstOrDefaultAsync()) is { } asked)
        {
            var person = await House.Read(store => store.People.AsNoTracking().SingleAsync(row => row.Id == asked.Approver));
            await Do<GiveApproval, GiveApproval.Request>(new(asked.Id), await House.ActorOf(person));
        }
    }

    public Task<Deployment> Record(RecordDeployment.Request request) => House.Do<RecordDeployment, Deployment>(feature => feature.Run(request, Maker));

    public Task<Deployment> Brought(string version, ItemEnvironment? environment = ItemEnvironment.Production, Id<Change>? change = null) =>
        Record(new(Item.Id, Version: version, Environment: environment, State: DeploymentLife.Succeeded, Change: change));

    public Task<Deployment> Look(Deployment deployment) => House.Read(store => store.Deployments.AsNoTracking().SingleAsync(row => row.Id == deployment.Id));

    public Task<List<UnauthorisedChange>> Found() => House.Read(store => store.UnauthorisedChanges.AsNoTracking().Where(row => row.Item == Item.Id).OrderBy(row => row.Serial).ToListAsync());

    public Task<List<string>> Facts(Guid record) => House.Read(store => store.Facts.Where(fact => fact.Record == record).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());
}
