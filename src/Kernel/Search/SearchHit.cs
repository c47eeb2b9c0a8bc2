using Tandem.Kernel.Records;

namespace Tandem.Kernel.Search;

/// <summary>A record that answers a search.</summary>
public sealed record SearchHit(RecordKind Kind, IRecord Record)
{
    public string Number => Kind.NumberOf(Record);

    public string Title => Kind.TitleOf(Record);

    public string? State => Kind.StateOf(Record);

    public string Path => Kind.PathOf(Record);
}
