using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Jobs;

/// <summary>An administrator gave up a job that had failed too often.</summary>
/// <param name="Kind">The name of the job that would have done it.</param>
/// <param name="Request">What was to be done, as JSON.</param>
public sealed record ParkedJobDropped(Guid Job, string Kind, string Request, string Reason) : IFact
{
    RecordKey IFact.About => new("job", Job);

    bool IFact.Internal => true;
}
