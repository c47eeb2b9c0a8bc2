using System.Collections.Concurrent;
using System.Text.Json;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Http;

/// <summary>How records of one kind are written; worked out once per kind.</summary>
internal sealed class RecordShape
{
    public static readonly JsonEncodedText Number = JsonEncodedText.Encode("number");
    public static readonly JsonEncodedText Custom = JsonEncodedText.Encode("custom");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("createdAt");
    public static readonly JsonEncodedText ChangedAt = JsonEncodedText.Encode("changedAt");

    private static readonly ConcurrentDictionary<RecordKind, RecordShape> Shapes = new();

    private RecordShape(RecordKind kind)
    {
        Fields = [.. kind.Fields.Select(field => new FieldShape(field))];
        References = [.. Fields.Where(field => field.Target is not null)];
        HasInternal = kind.Fields.Any(field => field.Internal);
    }

    public IReadOnlyList<FieldShape> Fields { get; }

    public IReadOnlyList<FieldShape> References { get; }

    public bool HasInternal { get; }

    public static RecordShape Of(RecordKind kind) => Shapes.GetOrAdd(kind, each => new RecordShape(each));
}
