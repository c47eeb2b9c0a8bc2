using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Templates;

/// <summary>A template was taken out of use or into use again.</summary>
public sealed record IncidentTemplateMoved(Id<IncidentTemplate> Template, string From, string To) : IFact
{
    RecordKey IFact.About => IncidentTemplate.Key(Template);
}
