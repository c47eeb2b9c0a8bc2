using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Approvals;

/// <summary>Says yes to what one was asked. The last yes that is needed carries on what was asked about.</summary>
public sealed class GiveApproval(Decisions decisions) : IFeature<GiveApproval.Request>
{
    public sealed record Request(Id<Approval> Approval, string? Comment = null);

    /// <exception cref="Tandem.Kernel.Refused">It is the actor's own affair, or its time is over.</exception>
    /// <exception cref="Tandem.Kernel.Forbidden">Somebody else was asked.</exception>
    public Task Run(Request request, Actor by, CancellationToken stop = default) => decisions.Take(request.Approval, true, request.Comment, by, stop);
}
