using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Templates;

/// <summary>A template was changed.</summary>
public sealed record IncidentTemplateEdited(Id<IncidentTemplate> Template) : IFact
{
    RecordKey IFact.About => IncidentTemplate.Key(Template);
}
