using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>The rows that are switched on, in their order: the first that suits says who decides.</summary>
public sealed class PolicyTable(Store store, ConditionCheck check)
{
    /// <summary>The row that decides about a record, and so who is asked.</summary>
    /// <exception cref="Refused">None suits.</exception>
    public async Task<ApprovalPolicy> For(IApprovalSubject subject, IRecord record, CancellationToken stop) =>
        await Find(subject, record, stop)
        ?? throw new Refused("No row of the approval policies suits it: whoever administers them writes one for everything that is left.", "approvals");

    /// <summary>The row that would decide about a record now; null: none.</summary>
    public async Task<ApprovalPolicy?> Find(IApprovalSubject subject, IRecord record, CancellationToken stop)
    {
        var read = await subject.Reading(record, stop);
        foreach (var policy in await Active(subject.Kind.Name, stop))
        {
            if (await Suits(policy, subject, read, record.Custom, stop))
                return policy;
        }

        return null;
    }

    /// <summary>The rows that are switched on; a site that never wrote one goes by the usual ones.</summary>
    public async Task<IReadOnlyList<ApprovalPolicy>> Active(string kind, CancellationToken stop)
    {
        var all = store.Set<ApprovalPolicy>().AsNoTracking().Where(policy => policy.SubjectKind == kind);
        var active = await all.Where(policy => policy.State == ApprovalPolicy.Active).OrderBy(policy => policy.Order).ThenBy(policy => policy.Serial).ToListAsync(stop);
        return active.Count > 0 || await all.AnyAsync(stop) ? active : FurnishApprovalPolicies.Usual();
    }

    /// <summary>Whether a row's conditions hold; one that has lost what it speaks of suits nothing.</summary>
    /// <param name="read">Reads the record's fields.</param>
    public async Task<bool> Suits(ApprovalPolicy policy, IApprovalSubject subject, Func<RecordField, object?> read, CustomValues custom, CancellationToken stop)
    {
        try
        {
            foreach (var condition in policy.Conditions)
            {
                var test = await check.Read(condition, subject.Fields, Actor.System("approval policies"), stop);
                if (!test.Holds(read, custom))
                    return false;
            }

            return true;
        }
        catch (Refused)
        {
            return false;
        }
    }
}
