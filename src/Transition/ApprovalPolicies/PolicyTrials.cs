using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Tries a row on the past: what is decided about no longer changes, so changes stand as they were when they were decided.</summary>
public sealed class PolicyTrials(Store store, PolicyTable table, ChangeApprovals subject)
{
    /// <summary>Changes looked at.</summary>
    public const int Last = 200;

    public async Task<PolicyTrial> Of(ApprovalPolicy policy, Actor by, CancellationToken stop)
    {
        var changes = await ChangeKind.Kind.VisibleTo(by, store.Changes.AsNoTracking()).Where(change => change.Type != ChangeType.Standard)
            .OrderByDescending(change => change.Serial).Take(Last).ToListAsync(stop);
        var active = (await table.Active(subject.Kind.Name, stop)).Where(row => row.Id != policy.Id).ToList();
        var taken = new List<(Change, string?)>();
        foreach (var change in changes)
        {
            var read = await subject.Reading(change, stop);
            ApprovalPolicy? first = null;
            foreach (var row in active)
            {
                if (await table.Suits(row, subject, read, change.Custom, stop))
                {
                    first = row;
                    break;
                }
            }

            if ((first is null || policy.Order < first.Order) && await table.Suits(policy, subject, read, change.Custom, stop))
                taken.Add((change, first?.Name));
        }

        return new(changes.Count, taken);
    }
}
