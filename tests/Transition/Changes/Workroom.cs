using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;
using Tandem.Transition.StandardChanges;

namespace Tandem.Tests.Transition.Changes;

/// <summary>Who changes things, and what there is to change: a switch, a server that stands on it, and a printer beside.</summary>
public sealed record Workroom(House House, Person ManagerPerson, Person AgentPerson, Actor Manager, Actor Agent, Team Team, ConfigurationItem Switch, ConfigurationItem Server, ConfigurationItem Printer, StandardChange Catalogued)
{
    public static async Task<Workroom> In(House house)
    {
        var (manager, agent) = (await house.Enter("Mona", StandardRole.Manager), await house.Enter("Ines", StandardRole.Agent));
        var team = await house.Do<CreateTeam, Team>(feature => feature.Run(new($"Network {Guid.CreateVersion7():N}", Zone: "Europe/Berlin"), Census.Tandem));
        var (one, other, beside) = (await Item("switch"), await Item("server"), await Item("printer"));
        await house.Do((AddRelation add) => add.Run(new(other.Id, "depends on", one.Id), Census.Tandem));
        var (boss, worker) = (await house.ActorOf(manager), await house.ActorOf(agent));
        var standard = await house.Do<ProposeStandardChange, StandardChange>(feature => feature.Run(new($"Swap a part {Guid.CreateVersion7():N}", ImplementationPlan: Steps, BackOutPlan: "Plug the old one.", Minutes: 30), worker));
        await house.Do<ApproveStandardChange>(feature => feature.Run(new(standard.Id), boss));
        return new(house, manager, agent, boss, worker, team, one, other, beside, standard);

        Task<ConfigurationItem> Item(string name) => house.Do<AddConfigurationItem, ConfigurationItem>(add => add.Run(new($"{name} {Guid.CreateVersion7():N}", "Server", "live"), Census.Tandem));
    }

    private const string Steps = "Unplug, plug.";

    public DateTimeOffset Clock => House.Clock.GetUtcNow();

    /// <summary>A change with all that one needs to decide about it, of the switch unless it says otherwise, in a week for two hours.</summary>
    public Task<Change> Raise(RaiseChange.Request? more = null, Actor? by = null)
    {
        var said = more ?? new();
        return House.Do<RaiseChange, Change>(feature => feature.Run(said with
        {
            Standard = said.Standard ?? (said.Type == ChangeType.Standard ? Catalogued.Id : null),
            Title = said.Title ?? "Replace the switch",
            Description = said.Description ?? "The old one is too slow.",
            Items = said.Items ?? [Switch.Id],
            PlannedStart = said.PlannedStart ?? Clock.AddDays(7),
            PlannedEnd = said.PlannedEnd ?? Clock.AddDays(7).AddHours(2),
            ImplementationPlan = said.ImplementationPlan ?? Steps,
            TestPlan = said.TestPlan ?? "Ping.",
            BackOutPlan = said.BackOutPlan ?? "Plug the old one.",
        }, by ?? Agent));
    }

    public Task Do<TFeature, TRequest>(TRequest request, Actor? by = null) where TFeature : class, IFeature<TRequest> =>
        House.Do<TFeature>(feature => feature.Run(request, by ?? Agent));

    public Task<Change> Now(Id<Change> change) => House.Read(store => store.Changes.AsNoTracking().SingleAsync(each => each.Id == change));

    public Task<List<string>> Facts(Guid record) =>
        House.Read(store => store.Facts.Where(fact => fact.Record == record).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());
}
