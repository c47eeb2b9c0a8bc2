using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Design.Attainment;

/// <summary>What an address asks of the report: of which days, on which kind of record, and which line of it.</summary>
internal sealed record ReportQuery(ReportPeriod Period, RecordKind Kind, Cell? Line)
{
    /// <summary>The same as an address says it, without the line.</summary>
    public string Words => $"from={IsoDay.Of(Period.First)}&to={IsoDay.Of(Period.Last)}&kind={Kind.Name}";

    /// <summary>The last quarter and incidents unless said.</summary>
    public static ReportQuery Of(Reader reader, RecordKinds kinds) => new(
        ReportPeriod.Of(reader.Query["from"], reader.Query["to"], DateOnly.FromDateTime(reader.Local(reader.Now).DateTime)),
        kinds.Named(reader.Query["kind"].ToString()) is { Life: not null } kind ? kind : kinds.Named("incident")!,
        reader.Query["by"].ToString() is { Length: > 0 } by ? new(by, reader.Query["key"].ToString()) : null);

    /// <summary>The same of one line of the report.</summary>
    public string WordsOf(Cell line) => $"{Words}&by={line.By}&key={Uri.EscapeDataString(line.Key)}";
}
