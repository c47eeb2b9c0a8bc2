using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Listening;

/// <summary>An administrator let a listener try again what it had failed at.</summary>
/// <param name="Position">The position of the fact it had failed at.</param>
public sealed record ParkedFactRetried(RecordKey About, string Listener, long Position) : IFact
{
    public bool Internal => true;
}
