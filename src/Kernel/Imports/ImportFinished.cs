using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Imports;

/// <summary>The last row was taken or tried.</summary>
public sealed record ImportFinished(Id<Import> Import, bool Trial, ImportCount Count) : IFact
{
    RecordKey IFact.About => Tandem.Kernel.Imports.Import.Key(Import);
}
