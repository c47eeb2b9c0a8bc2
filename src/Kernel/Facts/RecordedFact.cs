using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Facts;

/// <summary>One row of the journal: a fact as it was written, never changed afterwards.</summary>
public sealed class RecordedFact
{
    /// <summary>The order in which the database took it in; gaps are possible on PostgreSQL.</summary>
    public long Entry { get; internal set; }

    /// <summary>Gap-free place in commit order, from 1; null until a committed fact has been numbered.</summary>
    public long? Position { get; internal set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>When Tandem learnt of it: later than <see cref="At"/> for imports.</summary>
    public DateTimeOffset RecordedAt { get; internal init; }

    public Guid? Actor { get; internal init; }

    public required string ActorName { get; init; }

    public Guid? OnBehalfOf { get; internal init; }

    public required string Cause { get; init; }

    public required string Kind { get; init; }

    public Guid Record { get; internal init; }

    public required string Name { get; init; }

    /// <summary>The version of the fact's shape; readers of old versions stay for ever.</summary>
    public int Shape { get; internal init; } = 1;

    public bool Internal { get; internal init; }

    /// <summary>The fields that really changed, as JSON: <c>{"state":["new","assigned"]}</c>.</summary>
    public string Changes { get; internal set; } = "{}";

    /// <summary>The fact's own data as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>It was taken over from elsewhere, long after it happened: nothing is to be done about it any more.</summary>
    public bool IsHistory => IsLearntLongAfter(At, RecordedAt);

    /// <summary>Whether a field of the record was changed, by the name the journal gives it.</summary>
    public bool Changed(string field) => Changes.Contains($"\"{field}\":[", StringComparison.Ordinal);

    /// <summary>More than an hour lies between what happened and its being learnt: an import, not the course of things.</summary>
    public static bool IsLearntLongAfter(DateTimeOffset at, DateTimeOffset recordedAt) => recordedAt - at > TimeSpan.FromHours(1);

    public JsonElement ReadChanges() => JsonDocument.Parse(Changes).RootElement;

    public JsonElement ReadData() => JsonDocument.Parse(Data).RootElement;

    public TFact As<TFact>() where TFact : IFact => JsonSerializer.Deserialize<TFact>(Data, Json.Plain)!;
}
