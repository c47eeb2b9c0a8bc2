using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Transition.Approvals;

/// <summary>Writes down what the board decided in its meeting; the meeting alone calls it, no page and no program does.</summary>
public sealed class DecideAsBoard(Decisions decisions) : IFeature<DecideAsBoard.Request>
{
    public sealed record Request(Id<Approval> Approval, bool Yes, string Comment);

    /// <exception cref="Tandem.Kernel.Refused">It is not the board's to decide, or its time is over.</exception>
    public Task Run(Request request, Actor by, CancellationToken stop = default) => decisions.TakeAsBoard(request.Approval, request.Yes, request.Comment, by, stop);
}
