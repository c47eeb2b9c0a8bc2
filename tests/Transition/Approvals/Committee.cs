using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Tests.Transition.Approvals;

/// <summary>Those around a change: Rita wants it, Ida carries it out, Olga owns the service, Max and Mona are managers.</summary>
public sealed record Committee(House House, Person Rita, Person Ida, Person Olga, Person Max, Person Mona, Service Service)
{
    public static async Task<Committee> In(House house)
    {
        var olga = await house.Enter("Olga", StandardRole.Member);
        var service = await house.Do((AddService add) => add.Run(new($"Payroll {Id<Service>.New().Value:n}", Owner: olga.Id), Census.Tandem));
        return new(house, await house.Enter("Rita", StandardRole.Agent), await house.Enter("Ida", StandardRole.Member), olga,
            await house.Enter("Max", StandardRole.Manager), await house.Enter("Mona", StandardRole.Manager), service);
    }

    /// <summary>A change that Rita raised and that stands before the question.</summary>
    public async Task<Change> Assessed(ChangeType type = ChangeType.Normal, Person? assignee = null, Person? requester = null, Person? by = null)
    {
        var now = House.Clock.GetUtcNow();
        var change = await House.Do(async (RaiseChange raise) => await raise.Run(
            new("New firewall rules", type, Description: "Rules for the new site", Service: Service.Id, PlannedStart: now.AddDays(2), PlannedEnd: now.AddDays(2).AddHours(1), Assignee: (assignee ?? Ida).Id,
                Requester: requester?.Id, ImplementationPlan: "Load them", TestPlan: "Ping", BackOutPlan: "Load the old ones"), await House.ActorOf(by ?? Rita)));
        if (type == ChangeType.Normal)
            await House.Do(async (SubmitChange submit) => await submit.Run(new(change.Id), await House.ActorOf(Rita)));
        return change;
    }

    /// <summary>A change about which those are asked who decide.</summary>
    public async Task<Change> Asked(ChangeType type = ChangeType.Normal, Person? assignee = null, Person? requester = null, Person? by = null)
    {
        var change = await Assessed(type, assignee, requester, by);
        await House.Do(async (AskForApproval ask) => await ask.Run(new(change.Id), await House.ActorOf(Rita)));
        return change;
    }

    /// <summary>Writes a row that suits everything, before all others, and switches it on.</summary>
    public async Task Decide(params ApprovalStage[] stages)
    {
        var first = await House.Read(store => store.Set<ApprovalPolicy>().MinAsync(row => (int?)row.Order)) ?? 0;
        var policy = await House.Do((AddApprovalPolicy add) => add.Run(new("Test", first - 1, Stages: stages), Census.Tandem));
        await House.Do((MoveApprovalPolicy move) => move.Run(new(policy.Id, ApprovalPolicy.Active), Census.Tandem));
    }

    public static string Number(Person person) => Person.Kind.NumberOf(person);

    public async Task Yes(Change change, Person person, string? comment = null) => await Yes((await Of(change, person)).Id, person, comment);

    public async Task Yes(Id<Approval> approval, Person person, string? comment = null)
    {
        var by = await House.ActorOf(person);
        await House.Do((GiveApproval give) => give.Run(new(approval, comment), by));
    }

    public async Task No(Change change, Person person, string? comment = "Not now")
    {
        var (approval, by) = ((await Of(change, person)).Id, await House.ActorOf(person));
        await House.Do((RefuseApproval refuse) => refuse.Run(new(approval, comment), by));
    }

    /// <summary>The approval that a person has in the newest round.</summary>
    public async Task<Approval> Of(Change change, Person person) => (await All(change)).Last(approval => approval.Approver == person.Id);

    /// <summary>The approvals of the newest round.</summary>
    public Task<List<Approval>> All(Change change) => House.Read(async store =>
    {
        var round = await store.RoundsAbout(ChangeKind.Key(change.Id)).FirstAsync();
        return await store.ApprovalsIn(round.Id).AsNoTracking().ToListAsync();
    });

    public async Task<string> States(Change change) => string.Join(' ', (await All(change)).Select(approval => approval.State));

    public Task<Change> Now(Change change) => House.Read(store => store.Changes.AsNoTracking().SingleAsync(each => each.Id == change.Id));

    public async Task Do<TFeature, TRequest>(TRequest request, Person by) where TFeature : class, IFeature<TRequest>
    {
        var actor = await House.ActorOf(by);
        await House.Do((TFeature feature) => feature.Run(request, actor));
    }
}
