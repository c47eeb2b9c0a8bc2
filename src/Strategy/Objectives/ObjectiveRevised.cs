using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Objectives;

/// <summary>An agreed objective was taken up again to change it.</summary>
public sealed record ObjectiveRevised(Id<Objective> Objective, string Reason) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
