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
internal sealed record ArrivalContent(DateTimeOffset At, IReadOnlyList<ArrivalContent.Again> Heard, IReadOnlyList<ArrivalContent.Lot> Sent)
{
    /// <summary>Events of the pipeline in it.</summary>
    [JsonIgnore]
    public int Events => Sent.Sum(lot => lot.Events.Count);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.Plain);

    public static ArrivalContent Read(byte[] json)
    {
        var read = JsonSerializer.Deserialize<ArrivalContent>(json, Json.Plain)!;
        return read with { Sent = [.. read.Sent.Select(lot => lot with { Events = [.. lot.Events.Select(each => each with { From = lot.From })] })] };
    }

    /// <param name="EndsAt">Until when it holds unless it is heard of again.</param>
    internal readonly record struct Again(Id<Alert> Alert, int Times, DateTimeOffset? EndsAt);

    internal sealed record Lot(Sender From, IReadOnlyList<ReceivedEvent> Events);
}
