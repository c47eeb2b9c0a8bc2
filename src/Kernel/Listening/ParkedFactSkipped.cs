using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Listening;

/// <summary>An administrator decided that a listener shall never hear a fact it had failed at.</summary>
/// <param name="Position">The position of the fact it had failed at.</param>
public sealed record ParkedFactSkipped(RecordKey About, string Listener, long Position, string Reason = "") : IFact
{
    public bool Internal => true;
}
