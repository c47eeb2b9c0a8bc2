using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>What somebody wants to see of one kind of record: which ones, in which order, from where on, how many.</summary>
public sealed record ListRequest(RecordKind Kind)
{
    public const int Usual = 50;
    public const int Most = 200;

    /// <summary>What each record must meet.</summary>
    public IReadOnlyList<ListTest> Tests { get; init; } = [];

    public IReadOnlyList<SortKey> Order { get; init; } = [];

    /// <summary>Words to be found in the records' texts.</summary>
    public string? Words { get; init; }

    /// <summary>The place after which the page begins; null: at the beginning.</summary>
    public IReadOnlyList<object?>? After { get; init; }

    /// <summary>From 1 to <see cref="Most"/>.</summary>
    public int Limit { get; init; } = Usual;

    /// <summary>An internal field narrows or orders the list, so it holds only records the reader works on.</summary>
    public bool UsesInternal { get; init; }
}
