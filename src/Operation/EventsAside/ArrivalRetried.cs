using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventsAside;

/// <summary>An administrator had events tried again that could not be worked off.</summary>
public sealed record ArrivalRetried(long Number) : IFact
{
    RecordKey IFact.About => Arrival.KeyOf(Number);

    bool IFact.Internal => true;
}
