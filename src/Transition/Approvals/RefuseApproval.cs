using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Approvals;

/// <summary>Says no to what one was asked, and why. A no that leaves too few who could say yes ends the round.</summary>
public sealed class RefuseApproval(Decisions decisions) : IFeature<RefuseApproval.Request>
{
    public sealed record Request(Id<Approval> Approval, string? Comment = null);

    /// <exception cref="Tandem.Kernel.Refused">No reason is given, it is the actor's own affair, or its time is over.</exception>
    /// <exception cref="Tandem.Kernel.Forbidden">Somebody else was asked.</exception>
    public Task Run(Request request, Actor by, CancellationToken stop = default) => decisions.Take(request.Approval, false, request.Comment, by, stop);
}
