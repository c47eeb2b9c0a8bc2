using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>A custom field was changed.</summary>
public sealed record CustomFieldEdited(Id<CustomField> Field) : IFact
{
    RecordKey IFact.About => new("customField", Field.Value);
}
