using Tandem.Kernel.Binding;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Sheets;

namespace Tandem.Kernel.Imports;

/// <summary>One field that an import fills, and how.</summary>
/// <param name="At">The place of its column; null: it has none.</param>
/// <param name="Creates">The member of the creation that takes it.</param>
/// <param name="Moves">The member of a move that takes it.</param>
/// <param name="Field">The record's field of that name.</param>
internal sealed record PlannedField(string Name, FieldSource Source, int? At, RequestMember? Creates, RequestMember? Moves, RecordField? Field, CustomField? Custom)
{
    private readonly Dictionary<string, string> values = new(Source.Values ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);

    public string Label => Field?.Label ?? Custom?.Label ?? (Creates ?? Moves)!.Label;

    public bool Edits => Field is { Editable: true };

    public Type ValueType => Creates?.ValueType ?? Moves?.ValueType ?? Field!.ValueType;

    public Type? Target => Creates?.Target ?? Moves?.Target ?? Field?.Target;

    public Type? ManyOf => Creates?.ManyOf ?? Moves?.ManyOf ?? Field?.ManyOf;

    public bool IsChoice => ValueType.IsEnum || Field?.Choices.Count > 0;

    /// <summary>What the row says for the field, translated; empty: nothing.</summary>
    public string TextOf(SheetRow row)
    {
        var said = At is { } at ? Formulas.Restore(row.Cells[at]).ReplaceLineEndings("\n").Trim() : "";
        if (values.TryGetValue(said, out var translated))
            return translated;
        if (Source.Otherwise is { } otherwise && (values.Count > 0 || said.Length == 0))
            return otherwise;
        return said.Length > 0 ? said : Source.Constant ?? "";
    }
}
