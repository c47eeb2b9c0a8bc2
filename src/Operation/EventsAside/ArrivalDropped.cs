using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventsAside;

/// <summary>An administrator gave up events that could not be worked off.</summary>
/// <param name="Content">The events as they were kept, as JSON.</param>
public sealed record ArrivalDropped(long Number, string Content, string Reason) : IFact
{
    RecordKey IFact.About => Arrival.KeyOf(Number);

    bool IFact.Internal => true;
}
