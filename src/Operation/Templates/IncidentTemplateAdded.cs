using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Templates;

/// <summary>A template was written down.</summary>
public sealed record IncidentTemplateAdded(Id<IncidentTemplate> Template) : IFact
{
    RecordKey IFact.About => IncidentTemplate.Key(Template);
}
