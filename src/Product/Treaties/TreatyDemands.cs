using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Changes;
using Tandem.Transition.Conflicts;

namespace Tandem.Product.Treaties;

/// <summary>Makes approval stricter for the changes that touch a service of a treaty of which a stage is reached; emergencies pass.</summary>
public sealed class TreatyDemands(Store store, TreatiesReached reached) : IStricterApproval
{
    public async Task<IReadOnlyList<StricterApproval>> Of(IRecord record, CancellationToken stop)
    {
        if (record is not Change change || change.Type == ChangeType.Emergency)
            return [];
        var about = await reached.About(await store.ServicesOf(change, stop), stop);
        return [.. about.Where(each => each.Stage.Approval != ApprovalDemand.Usual).Select(each => new StricterApproval(each.Stage.Approval, each.Number, each.Why))];
    }
}
