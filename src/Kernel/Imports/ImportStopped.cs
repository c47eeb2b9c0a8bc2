using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Imports;

/// <summary>Somebody stopped it; what was taken stays.</summary>
public sealed record ImportStopped(Id<Import> Import) : IFact
{
    RecordKey IFact.About => Tandem.Kernel.Imports.Import.Key(Import);
}
