using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventsAside;

/// <summary>Events that came together and could not be worked off, as administrators see them.</summary>
/// <param name="Number">By which they are tried again or given up.</param>
/// <param name="ArrivedAt">When they were accepted.</param>
/// <param name="AsideAt">When they were tried for the last time.</param>
/// <param name="Failure">What went wrong then.</param>
/// <param name="Repeats">How many alerts were only heard of again.</param>
public sealed record AsideView(long Number, DateTimeOffset ArrivedAt, DateTimeOffset AsideAt, string Failure, IReadOnlyList<AsideEvent> Events, int Repeats)
{
    internal static AsideView Of(Arrival arrival)
    {
        var content = ArrivalContent.Read(arrival.Content);
        return new(arrival.Number, content.At, arrival.AsideAt!.Value, content.Failure ?? "", [.. content.Sent.SelectMany(lot => lot.Events).Select(AsideEvent.Of)], content.Heard.Count);
    }
}
