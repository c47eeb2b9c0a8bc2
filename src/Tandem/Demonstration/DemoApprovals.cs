using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Cab;
using Tandem.Transition.Changes;

namespace Tandem.Demonstration;

/// <summary>Changes at the company that are being decided, and the board that meets about the grave ones.</summary>
internal sealed class DemoApprovals(
    Store store, FurnishApprovalPolicies furnish, AddApprovalPolicy addPolicy, MoveApprovalPolicy movePolicy, RaiseChange raise, SubmitChange submit, AskForApproval ask,
    DemoDecisions decisions, PlanMeeting plan, PutOnAgenda put, TimeProvider clock)
{
    private static readonly Actor Tandem = Actor.System("demo");

    public async Task Ask(CancellationToken stop)
    {
        await furnish.Run(new(), Tandem, stop);
        var grave = await addPolicy.Run(
            new("Critical services", 25, [new Condition("criticality", Value: "critical")],
                [new("Service owner", [ChangeApprovals.ServiceOwner], ApprovalStage.Any), new("Change advisory board", [ApprovalStage.Board], ApprovalStage.Any)]), Tandem, stop);
        await movePolicy.Run(new(grave.Id, ApprovalPolicy.Active), Tandem, stop);
        var printing = await Asked("Printing", "New drivers for the label printers", 4, stop);
        await Asked("E-mail and calendar", "Larger mailboxes for the ports", 6, stop);
        var files = await Asked("File shares", "Move the team folders to the new storage", 9, stop);
        var shop = await Asked("Customer web shop", "Payment page of the new provider", 5, stop);
        var network = await Asked("Office network", "Replace the core switch in Kiel", 8, stop);
        await decisions.Say(printing.Id, true, "Tried in the pilot office, all labels are straight.", stop);
        await decisions.Say(files.Id, false, "Not before the quarter is closed. Take the second weekend after it.", stop);
        await decisions.Say(shop.Id, true, "Needed before the spring sale.", stop);
        await decisions.Say(network.Id, true, "", stop);
        var leads = await store.Teams.Where(team => team.Lead != null).OrderBy(team => team.Serial).Select(team => team.Lead!.Value).Take(5).ToListAsync(stop);
        var meeting = await plan.Run(new("Weekly board", clock.GetUtcNow().Date.AddDays(2).AddHours(9), 45, "Room Beacon", leads), Tandem, stop);
        await put.Run(new(meeting.Id, shop.Id), Tandem, stop);
        await put.Run(new(meeting.Id, network.Id), Tandem, stop);
    }

    private async Task<Change> Asked(string serviceName, string title, int days, CancellationToken stop)
    {
        var service = await store.Set<Service>().AsNoTracking().SingleAsync(row => row.Name == serviceName, stop);
        var (owner, team, start) = (service.Owner, service.Team, new DateTimeOffset(clock.GetUtcNow().Date.AddDays(days).AddHours(20), TimeSpan.Zero));
        var doer = await store.Memberships.Where(row => row.Team == team && row.Person != owner).OrderBy(row => row.Person).Select(row => row.Person).FirstAsync(stop);
        var by = await decisions.As(doer, stop);
        var change = await raise.Run(
            new(title, Description: title + ", as agreed with those who use it.", Reason: "What runs today is no longer supported by its maker.", Service: service.Id, PlannedStart: start, PlannedEnd: start.AddHours(2), Team: team, Assignee: doer,
                ImplementationPlan: "1. Tell the desk.\n2. Save what runs today.\n3. Bring in the new.\n4. Look at it for a quarter of an hour.", TestPlan: "Three users of the pilot office work with it for ten minutes.", BackOutPlan: "Bring back what was saved: twenty minutes."), by, stop);
        await submit.Run(new(change.Id), by, stop);
        await ask.Run(new(change.Id), by, stop);
        return change;
    }
}
