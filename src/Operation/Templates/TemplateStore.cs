using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Templates;

/// <summary>Templates and how they fill what was not said.</summary>
public static class TemplateStore
{
    private const int LongestName = 100;

    extension(Store store)
    {
        public IQueryable<IncidentTemplate> IncidentTemplates => store.Set<IncidentTemplate>();

        /// <summary>What was said, and for the rest what the template says.</summary>
        /// <exception cref="Refused">The template is out of use.</exception>
        internal async Task<LogIncident.Request> Fill(Id<IncidentTemplate> id, LogIncident.Request said, CancellationToken stop)
        {
            var template = await store.IncidentTemplates.AsNoTracking().SingleOrDefaultAsync(template => template.Id == id, stop) ?? throw new Missing("incident template");
            if (template.State != IncidentTemplate.InUse)
                throw new Refused("This template is out of use.", nameof(said.Template));
            return said with
            {
                Title = Or(said.Title, template.Title),
                Description = Or(said.Description, template.Description),
                Impact = said.Impact ?? template.Impact,
                Urgency = said.Urgency ?? template.Urgency,
                Service = said.Service ?? template.Service,
                Category = Or(said.Category, template.Category),
                Team = said.Team ?? template.Team,
            };
        }
    }

    internal static string Name(string? name) => name?.Trim() is { Length: > 0 and <= LongestName } given
        ? given
        : throw new Refused($"Give a name of at most {LongestName} characters.", nameof(name));

    internal static string Title(string? title) => title?.Trim() is not { Length: > IncidentRules.LongestTitle } given
        ? title?.Trim() ?? ""
        : throw new Refused($"Keep the title within {IncidentRules.LongestTitle} characters.", nameof(title));

    private static string? Or(string? said, string otherwise) => string.IsNullOrWhiteSpace(said) ? otherwise : said;
}
