using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>A retired custom field is asked for again.</summary>
public sealed record CustomFieldRevived(Id<CustomField> Field) : IFact
{
    RecordKey IFact.About => new("customField", Field.Value);
}
