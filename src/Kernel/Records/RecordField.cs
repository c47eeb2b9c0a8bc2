using System.Collections;
using System.Linq.Expressions;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Records;

/// <summary>One field of a kind of record: lists, forms, filters, the API, exports and the search read it from here.</summary>
public sealed class RecordField
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    public FieldType Type { get; internal set; }

    /// <summary>The member access, from the record to the stored value.</summary>
    public required LambdaExpression Expression { get; init; }

    /// <summary>Reads the stored value from a record in memory.</summary>
    public required Func<IRecord, object?> Read { get; init; }

    /// <summary>The .NET type of the stored value, without <see cref="Nullable{T}"/>.</summary>
    public required Type ValueType { get; init; }

    /// <summary>For a reference: the record type it points at.</summary>
    public Type? Target { get; init; }

    /// <summary>For several references: the record type they point at.</summary>
    public Type? ManyOf { get; init; }

    /// <summary>For a reference or several: the record type they point at.</summary>
    public Type? RefersTo => Target ?? ManyOf;

    public IReadOnlyList<FieldChoice> Choices { get; internal set; } = [];

    /// <summary>The values that forms offer for a text, read when they are drawn; null: it is typed freely.</summary>
    public Func<Store, CancellationToken, Task<IReadOnlyList<string>>>? Offered { get; internal set; }

    /// <summary>Lists may be narrowed and ordered by it; it has an index that serves both.</summary>
    public bool Filterable { get; internal set; } = true;

    public bool Sortable { get; internal set; } = true;

    /// <summary>May be set through an edit (merge patch) by who may edit the record.</summary>
    public bool Editable { get; internal set; }

    /// <summary>No record is without it: forms say so.</summary>
    public bool Required { get; internal set; }

    /// <summary>Shown only to those who work on the record.</summary>
    public bool Internal { get; internal set; }

    /// <summary>Its words are found by the full-text search.</summary>
    public bool Searchable { get; internal set; }

    /// <summary>Shown as a column unless the reader chooses otherwise.</summary>
    public bool Listed { get; internal set; }

    /// <summary>A share of a whole, 1 being all of it: readers see it in percent.</summary>
    public bool IsShare { get; internal set; }

    /// <summary>A length of time in seconds: readers see hours and minutes.</summary>
    public bool IsSeconds { get; internal set; }

    /// <summary>The records that a record refers to by it.</summary>
    public IEnumerable<Guid> ReadIds(IRecord record) => Read(record) switch
    {
        IId id => [id.Value],
        IEnumerable many => many.OfType<IId>().Select(id => id.Value),
        _ => [],
    };
}
