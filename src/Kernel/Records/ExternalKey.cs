namespace Tandem.Kernel.Records;

/// <summary>Remembers under which name another system knows a record, so that an import run twice changes nothing.</summary>
public sealed class ExternalKey
{
    /// <summary>The other system, such as <c>servicenow-log</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Its name for the record.</summary>
    public required string Key { get; init; }

    public required string Kind { get; init; }

    /// <summary>Our record; where two are merged, the one that goes on.</summary>
    public Guid Record { get; set; }

    /// <summary>How many of its rows have been taken.</summary>
    public int Rows { get; set; }
}
