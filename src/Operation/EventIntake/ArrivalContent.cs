using System.Text.Json;
using System.Text.Json.Serialization;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>What one <see cref="Arrival"/> holds.</summary>
/// <param name="At">When it was taken in.</param>
/// <param name="Heard">Open alerts that were heard of again, which needs no more than counting.</param>
/// <param name="Sent">Events for the pipeline, by who sent them; of one key they come later than what was heard of it.</param>
/// <param name="Failure">Why it could not be worked off; null: it did not fail.</param>
public sealed record ArrivalContent(
    DateTimeOffset At, IReadOnlyList<ArrivalContent.Again> Heard, IReadOnlyList<ArrivalContent.Lot> Sent, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Failure = null)
{
    /// <summary>Events of the pipeline in it.</summary>
    [JsonIgnore]
    public int Events => Sent.Sum(lot => lot.Events.Count);

    /// <summary>What in it can be worked off apart: what was heard again, and then event by event.</summary>
    [JsonIgnore]
    public IEnumerable<ArrivalContent> Parts =>
    [
        .. Heard.Count > 0 ? [this with { Sent = [] }] : Array.Empty<ArrivalContent>(),
        .. Sent.SelectMany(lot => lot.Events.Select(each => this with { Heard = [], Sent = [lot with { Events = [each] }] })),
    ];

    /// <summary>The same with only some of its parts.</summary>
    public ArrivalContent Of(IReadOnlyCollection<ArrivalContent> parts) => this with { Heard = [.. parts.SelectMany(part => part.Heard)], Sent = [.. parts.SelectMany(part => part.Sent)] };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.Plain);

    public static ArrivalContent Read(byte[] json)
    {
        var read = JsonSerializer.Deserialize<ArrivalContent>(json, Json.Plain)!;
        return read with { Sent = [.. read.Sent.Select(lot => lot with { Events = [.. lot.Events.Select(each => each with { From = lot.From })] })] };
    }

    /// <summary>An open alert that was heard of again.</summary>
    /// <param name="EndsAt">Until when it holds unless it is heard of again.</param>
    public readonly record struct Again(Id<Alert> Alert, int Times, DateTimeOffset? EndsAt);

    /// <summary>What one sender sent.</summary>
    public sealed record Lot(Sender From, IReadOnlyList<ReceivedEvent> Events);
}
