using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Imports;

/// <summary>A part of the rows was taken.</summary>
public sealed record ImportProgressed(Id<Import> Import) : IFact
{
    RecordKey IFact.About => Tandem.Kernel.Imports.Import.Key(Import);
}
