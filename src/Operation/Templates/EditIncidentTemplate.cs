using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Categories;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Templates;

/// <summary>Changes a template; incidents made from it stay as they are.</summary>
public sealed class EditIncidentTemplate(Store store) : IFeature<EditIncidentTemplate.Request>
{
    public sealed record Request(Id<IncidentTemplate> Template, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var template = await store.IncidentTemplates.SingleAsync(template => template.Id == request.Template, stop);
        var patch = request.Patch;
        patch.Take<string>("name", value => template.Name = TemplateStore.Name(value));
        patch.Take<string>("title", value => template.Title = TemplateStore.Title(value));
        patch.Take<string>("description", value => template.Description = IncidentRules.Description(value));
        patch.Take<Level?>("impact", value => template.Impact = value);
        patch.Take<Level?>("urgency", value => template.Urgency = value);
        patch.Take<Id<Service>?>("service", value => template.Service = value);
        var category = template.Category;
        patch.Take<string>("category", value => category = value?.Trim() ?? "");
        if (category != template.Category)
            template.Category = await store.DemandCategory(category, stop);
        patch.Take<Id<Team>?>("team", value => template.Team = value);
        store.Announce(new IncidentTemplateEdited(template.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
