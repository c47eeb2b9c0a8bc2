using Tandem.Kernel.Records;

namespace Tandem.Kernel.Links;

/// <summary>What a record is joined to, read from its own side.</summary>
/// <param name="Relation">The side's name, such as <c>causedBy</c>.</param>
/// <param name="Label">The side's label, such as "Caused by".</param>
public sealed record LinkedRecord(Guid Link, string Relation, string Label, RecordKind Kind, IRecord Record, DateTimeOffset At)
{
    public string Number => Kind.NumberOf(Record);

    public string Title => Kind.TitleOf(Record);

    public string? State => Kind.StateOf(Record);

    public string Path => Kind.PathOf(Record);
}
