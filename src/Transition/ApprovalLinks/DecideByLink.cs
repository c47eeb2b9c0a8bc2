using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalLinks;

/// <summary>Decides with the link from a mail, by the same rules as signed in.</summary>
public sealed class DecideByLink(ApprovalByLink links, Decisions decisions) : IFeature<DecideByLink.Request>
{
    public sealed record Request(string Secret, bool Yes, string? Comment = null);

    /// <exception cref="Gone">The link was used, is too old, or is not theirs to decide any more.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var opened = await links.Find(request.Secret, stop) ?? throw new Gone("This link was used already, or its time is over.");
        await decisions.Take(opened.Approval.Id, request.Yes, request.Comment, opened.By(by.Cause), stop);
    }
}
