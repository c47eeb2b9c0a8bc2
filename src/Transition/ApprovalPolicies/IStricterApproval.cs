using Tandem.Kernel.Records;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>Knows when approval is stricter than the table says, such as an agreement that holds changes back for a while. Every one that is registered is asked.</summary>
public interface IStricterApproval
{
    /// <summary>What it demands for a record; empty: nothing more than usual.</summary>
    Task<IReadOnlyList<StricterApproval>> Of(IRecord record, CancellationToken stop);
}
