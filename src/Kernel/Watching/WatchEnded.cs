using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Watching;

/// <summary>A person is no longer told what happens to the record.</summary>
public sealed record WatchEnded(RecordKey About, Guid Person) : IFact
{
    public bool Internal => true;
}
