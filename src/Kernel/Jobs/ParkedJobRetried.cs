using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Jobs;

/// <summary>An administrator let a job that had failed too often be tried again.</summary>
/// <param name="Kind">The name of the job that does it.</param>
public sealed record ParkedJobRetried(Guid Job, string Kind) : IFact
{
    RecordKey IFact.About => new("job", Job);

    bool IFact.Internal => true;
}
