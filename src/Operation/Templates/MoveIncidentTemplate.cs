using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Templates;

/// <summary>Takes a template out of use, or into use again.</summary>
public sealed class MoveIncidentTemplate(Store store) : IFeature<MoveIncidentTemplate.Request>
{
    public sealed record Request(Id<IncidentTemplate> Template, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var template = await store.IncidentTemplates.SingleAsync(template => template.Id == request.Template, stop);
        var from = template.State;
        template.Move(request.To);
        store.Announce(new IncidentTemplateMoved(template.Id, from, template.State), by);
        await store.SaveChangesAsync(stop);
    }
}
