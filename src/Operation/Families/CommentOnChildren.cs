using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Families;

/// <summary>Says the same on every child of an incident that the actor may see.</summary>
public sealed class CommentOnChildren(Store store, AddComment comment) : IFeature<CommentOnChildren.Request>
{
    /// <summary>More children than this are not told one by one.</summary>
    private const int Most = 1_000;

    public sealed record Request(Id<Incident> Incident, string? Text = null, bool Internal = false);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
            throw new Refused("Say something.", nameof(request.Text));
        var reach = request.Internal ? IncidentKind.Kind.WorkedBy(by) : IncidentKind.Kind.CommentedBy(by);
        var children = await IncidentKind.Kind.Within(reach, IncidentKind.Kind.VisibleTo(by, store.ChildrenOf(request.Incident)))
            .OrderBy(child => child.Serial).Select(child => child.Id).Take(Most).ToListAsync(stop);
        if (children.Count == 0)
            throw new Refused("It has no children on which you may comment.", nameof(request.Text));
        foreach (var child in children)
            await comment.Run(new(IncidentKind.Key(child), request.Text, request.Internal), by, stop);
    }
}
