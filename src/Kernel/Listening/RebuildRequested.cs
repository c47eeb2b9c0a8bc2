using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Listening;

/// <summary>An administrator had something that is derived from facts computed again.</summary>
public sealed record RebuildRequested(string Name) : IFact
{
    RecordKey IFact.About => SettingsChanged.Site;

    bool IFact.Internal => true;
}
