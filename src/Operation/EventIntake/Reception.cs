using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Repetition;

namespace Tandem.Operation.EventIntake;

/// <summary>Takes in what a sender sent: each event by itself, so that a bad one costs no other.</summary>
public sealed class Reception(EventDoor door, Intake intake, TimeProvider clock)
{
    /// <summary>Events of one request.</summary>
    public const int MostEvents = 20_000;

    /// <param name="items">What was sent, event by event.</param>
    /// <param name="read">Reads one in the sender's tongue: the event, or why it cannot be taken.</param>
    /// <param name="mark">By what the request is known again; null: its sender does not ask for that.</param>
    /// <exception cref="TooMany">The sender has used its quota.</exception>
    public async Task<EventReceipt> Take(
        HttpContext context, Integrations.KnownIntegration? known, IReadOnlyList<JsonElement> items, Func<JsonElement, Sender, DateTimeOffset, (ReceivedEvent? Event, string? Why)> read,
        RequestMark? mark = null)
    {
        if (items.Count > MostEvents)
            throw new TooLarge($"Send at most {MostEvents} events at once.");
        door.Spend(known, items.Count);
        var (from, now) = (EventDoor.Of(known, context), clock.GetUtcNow());
        var (good, bad) = (new List<ReceivedEvent>(items.Count), new List<RejectedEvent>());
        for (var at = 0; at < items.Count; at++)
        {
            var (taken, why) = read(items[at], from, now);
            if (taken is not null)
                good.Add(taken);
            else
                bad.Add(new(at, why!));
        }

        await intake.Take(good, mark, context.RequestAborted);
        known?.Count(good.Count, bad.Count, now);
        return new(good.Count, bad) { Fingerprint = good.Count > 0 ? good[0].Fingerprint : null };
    }

    /// <summary>Who sends one event alone is refused it where it cannot be taken: nothing else would tell.</summary>
    /// <exception cref="Refused">It was not taken.</exception>
    public static void DemandTaken(EventReceipt receipt)
    {
        if (receipt.Rejected is [var bad, ..])
            throw new Refused(bad.Reason, "event");
    }

    /// <summary>One object, or an array of them.</summary>
    public static IReadOnlyList<JsonElement> Items(JsonBody body) => body.Root.ValueKind == JsonValueKind.Array ? [.. body.Root.EnumerateArray()] : [body.Root];
}
