using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Categories;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Templates;

/// <summary>Writes down what is always the same of one kind of incident.</summary>
public sealed class AddIncidentTemplate(Store store) : IFeature<AddIncidentTemplate.Request, IncidentTemplate>
{
    public sealed record Request(
        string? Name = null,
        string? Title = null,
        string? Description = null,
        Level? Impact = null,
        Level? Urgency = null,
        Id<Service>? Service = null,
        string? Category = null,
        Id<Team>? Team = null);

    public async Task<IncidentTemplate> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var template = new IncidentTemplate
        {
            Name = TemplateStore.Name(request.Name),
            Title = TemplateStore.Title(request.Title),
            Description = IncidentRules.Description(request.Description),
            Impact = request.Impact,
            Urgency = request.Urgency,
            Service = request.Service,
            Category = await store.DemandCategory(request.Category, stop),
            Team = request.Team,
        };
        store.Add(template);
        store.Announce(new IncidentTemplateAdded(template.Id), by);
        await store.SaveChangesAsync(stop);
        return template;
    }
}
