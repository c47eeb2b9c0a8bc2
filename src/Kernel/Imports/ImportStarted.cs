using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Imports;

/// <summary>The rows of a sheet began to be taken, or to be tried.</summary>
public sealed record ImportStarted(Id<Import> Import, bool Trial) : IFact
{
    RecordKey IFact.About => Tandem.Kernel.Imports.Import.Key(Import);
}
