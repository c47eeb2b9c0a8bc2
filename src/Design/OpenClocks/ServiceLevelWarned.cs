using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.OpenClocks;

/// <summary>A part of the time that was promised is used up.</summary>
/// <param name="Name">The policy's, as it was called then.</param>
/// <param name="Percent">In per cent of the target.</param>
/// <param name="DueAt">When all of it is used up.</param>
public sealed record ServiceLevelWarned(
    string Kind, Guid Record, Guid Policy, string Name, string Measure, int Run, int Percent, DateTimeOffset? DueAt, IReadOnlyList<Consequence> Consequences) : IFact, IUsedShare
{
    RecordKey IFact.About => new(Kind, Record);

    bool IFact.Internal => true;
}
