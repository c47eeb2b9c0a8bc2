using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>A field was added to a kind of record.</summary>
public sealed record CustomFieldCreated(Id<CustomField> Field) : IFact
{
    RecordKey IFact.About => new("customField", Field.Value);
}
