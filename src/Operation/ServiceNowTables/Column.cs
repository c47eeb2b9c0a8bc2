using System.Globalization;
using System.Linq.Expressions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>A column of a table: what of a record it tells.</summary>
internal sealed class Column
{
    public const string MomentForm = "yyyy-MM-dd HH:mm:ss";

    public required string Name { get; init; }

    public required ColumnType Type { get; init; }

    public required Func<IRecord, object?> Read { get; init; }

    /// <summary>The field of ours that it tells and that is written through it; null: it is worked out.</summary>
    public RecordField? Field { get; init; }

    /// <summary>The access from the record to what queries compare; null: it can only be read.</summary>
    public LambdaExpression? From { get; init; }

    /// <summary>The access by which lists are ordered.</summary>
    public LambdaExpression? Order { get => field ?? From; init; }

    public IReadOnlyList<Code> Codes { get; init; } = [];

    /// <summary>For a reference: the class of the records it points at.</summary>
    public Type? Target { get; init; }

    /// <summary>Only for those who work on the record.</summary>
    public bool IsInternal { get; init; }

    /// <summary>It is the state: whoever writes it moves the record through its life.</summary>
    public bool IsState { get; init; }

    /// <summary>It is kept in lower case.</summary>
    public bool IsLowered { get; init; }

    /// <summary>Why nobody writes it here; null: nothing is said beyond that.</summary>
    public string? Never { get; init; }

    /// <summary>For the human number: how it is read.</summary>
    public Func<string, int?> SerialOf { get; init; } = _ => null;

    /// <summary>The id it refers to.</summary>
    public Guid? Referred(IRecord record) => Read(record) switch
    {
        IId id => id.Value,
        Guid id => id,
        _ => null,
    };

    /// <summary>As the original writes it: codes, ids, moments in UTC; empty where there is nothing.</summary>
    public string Value(IRecord record) => Read(record) is { } value ? CodeOf(value)?.Value ?? Word(value) : "";

    /// <summary>As people read it.</summary>
    public string Shown(IRecord record) => Read(record) is { } value ? CodeOf(value)?.Label ?? Word(value) : "";

    private Code? CodeOf(object value) => Codes.FirstOrDefault(code => code.Ours == Word(value));

    private static string Word(object value) => value switch
    {
        DateTimeOffset moment => moment.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture),
        IId id => id.Value.ToString("N"),
        Guid id => id.ToString("N"),
        bool yes => yes ? "true" : "false",
        Enum choice => Names.Camel(choice.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
