using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>A custom field is asked for no longer; its values stay.</summary>
public sealed record CustomFieldRetired(Id<CustomField> Field) : IFact
{
    RecordKey IFact.About => new("customField", Field.Value);
}
