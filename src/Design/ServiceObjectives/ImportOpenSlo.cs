using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Takes service objectives over from OpenSLO documents, as drafts. Run again, it changes what was taken and doubles nothing: an objective is known by its service and title.</summary>
public sealed class ImportOpenSlo(Store store, DraftServiceObjective draft, EditServiceObjective edit) : IFeature<ImportOpenSlo.Request, IReadOnlyList<OpenSloFate>>
{
    public sealed record Request(string Text);

    /// <exception cref="Refused">The text holds no documents that can be read.</exception>
    public async Task<IReadOnlyList<OpenSloFate>> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand($"{ObjectiveKind.Kind.Plural}.create");
        by.Demand(ObjectiveKind.Kind.EditRight);
        var documents = Read(request.Text);
        var services = await store.Services.AsNoTracking().OrderBy(service => service.Serial).ToListAsync(stop);
        var fates = new List<OpenSloFate>();
        foreach (var (document, said, reason) in documents)
            fates.Add(said is null ? new(document, OpenSloOutcome.Rejected, Reason: reason) : await Take(document, said, services, by, stop));
        return fates;
    }

    private static IReadOnlyList<(string Document, OpenSloObjective? Said, string? Reason)> Read(string text)
    {
        try
        {
            return OpenSloReader.Read(text) is { Count: > 0 } some ? some : throw new Refused("The file is empty.", "file");
        }
        catch (FormatException no)
        {
            throw new Refused(no.Message, "file");
        }
    }

    private async Task<OpenSloFate> Take(string document, OpenSloObjective said, IReadOnlyList<Service> services, Actor by, CancellationToken stop)
    {
        // Documents often name a service by a slug.
        var service = services.FirstOrDefault(each => each.Name.Equals(said.Service, StringComparison.OrdinalIgnoreCase))
            ?? services.FirstOrDefault(each => ServiceKind.Kind.NumberOf(each).Equals(said.Service, StringComparison.OrdinalIgnoreCase) || each.Name.Replace(' ', '-').Equals(said.Service, StringComparison.OrdinalIgnoreCase));
        if (service is null)
            return new(document, OpenSloOutcome.Rejected, Reason: $"There is no service \"{said.Service}\".");
        try
        {
            var known = await store.ServiceObjectives.AsNoTracking().Where(each => each.Service == service.Id && each.Title == said.Title && each.State != ObjectiveLife.Retired).OrderBy(each => each.Serial).FirstOrDefaultAsync(stop);
            if (known is null)
            {
                var made = await draft.Run(new(said.Title, service.Id, said.Target, said.Window, said.Days, said.Zone, said.Indicator, said.WithoutPlanned ?? true, Description: said.Description), by, stop);
                return new(document, OpenSloOutcome.Taken, ObjectiveKind.Kind.NumberOf(made));
            }

            return new(document, await Follow(known, said, by, stop) ? OpenSloOutcome.Updated : OpenSloOutcome.Unchanged, ObjectiveKind.Kind.NumberOf(known));
        }
        catch (Refused no)
        {
            store.Forget();
            return new(document, OpenSloOutcome.Rejected, Reason: no.Message);
        }
    }

    private async Task<bool> Follow(ServiceObjective known, OpenSloObjective said, Actor by, CancellationToken stop)
    {
        var without = said.WithoutPlanned ?? known.WithoutPlanned;
        if ((known.Description, known.Target, known.Window, known.Days, known.Zone, known.Indicator, known.WithoutPlanned) == (said.Description, said.Target, said.Window, said.Days, said.Zone, said.Indicator, without))
            return false;
        var patch = new System.Text.Json.Nodes.JsonObject
        {
            ["description"] = said.Description,
            ["target"] = said.Target,
            ["window"] = Kernel.Text.Names.Camel(said.Window.ToString()),
            ["days"] = said.Days,
            ["zone"] = said.Zone,
            ["indicator"] = Kernel.Text.Names.Camel(said.Indicator.ToString()),
            ["withoutPlanned"] = without,
        };
        await edit.Run(new(known.Id, new Patch(patch)), by, stop);
        return true;
    }
}
