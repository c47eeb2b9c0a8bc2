using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Imports;

/// <summary>Somebody brought a sheet to be imported.</summary>
public sealed record ImportPrepared(Id<Import> Import, string Into) : IFact
{
    RecordKey IFact.About => Tandem.Kernel.Imports.Import.Key(Import);
}
