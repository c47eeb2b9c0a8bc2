using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Demonstration;

/// <summary>Speaks for those who were asked about a change.</summary>
internal sealed class DemoDecisions(Store store, GiveApproval give, RefuseApproval refuse)
{
    /// <summary>Whoever is asked first says what they think.</summary>
    public async Task Say(Id<Change> change, bool yes, string comment, CancellationToken stop)
    {
        var id = change.Value;
        var approval = await store.Approvals.AsNoTracking().Where(row => row.SubjectKey == id && row.State == ApprovalLife.Asked && row.Approver != null).OrderBy(row => row.Serial).FirstAsync(stop);
        var by = await As(approval.Approver!.Value, stop);
        if (yes)
            await give.Run(new(approval.Id, comment), by, stop);
        else
            await refuse.Run(new(approval.Id, comment), by, stop);
    }

    /// <summary>The person as they act in the demonstration.</summary>
    public async Task<Actor> As(Id<Person> person, CancellationToken stop)
    {
        var name = await store.People.Where(row => row.Id == person).Select(row => row.Name).SingleAsync(stop);
        return new(person.Value, name) { Cause = "demo", Grants = [Grant.All] };
    }
}
