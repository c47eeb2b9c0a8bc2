using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.OpenClocks;

/// <summary>Still not done, so much later than promised.</summary>
/// <param name="Name">The policy's, as it was called then.</param>
/// <param name="Percent">In per cent of the target.</param>
/// <param name="DueAt">When all of it is used up.</param>
public sealed record ServiceLevelOverstepped(
    string Kind, Guid Record, Guid Policy, string Name, string Measure, int Run, int Percent, DateTimeOffset? DueAt, IReadOnlyList<Consequence> Consequences) : IFact, IUsedShare
{
    RecordKey IFact.About => new(Kind, Record);

    bool IFact.Internal => true;
}
