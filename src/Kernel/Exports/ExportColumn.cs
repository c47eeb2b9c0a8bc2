using Tandem.Kernel.Records;
using Tandem.Kernel.Sheets;

namespace Tandem.Kernel.Exports;

/// <summary>One column of an export.</summary>
/// <param name="Name">What the first row says.</param>
/// <param name="Group">By what it is asked for: a field and the name behind it belong together.</param>
internal sealed record ExportColumn(string Name, string Group, Action<SheetWriter, IRecord, ReferenceNames> Write)
{
    /// <summary>Left empty where the reader does not work on the record.</summary>
    public bool Internal { get; init; }

    /// <summary>What the column refers to: looked up for a whole page at once.</summary>
    public Func<IReadOnlyList<IRecord>, ReferenceNames, CancellationToken, Task>? Learn { get; init; }
}
