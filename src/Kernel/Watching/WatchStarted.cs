using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Watching;

/// <summary>A person is told from now on what happens to the record.</summary>
public sealed record WatchStarted(RecordKey About, Guid Person) : IFact
{
    public bool Internal => true;
}
