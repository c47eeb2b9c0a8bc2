using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>What a treaty says, and so what is signed.</summary>
public sealed record TreatyText(IReadOnlyList<Id<ServiceObjective>> ServiceObjectives, IReadOnlyList<TreatyStage> Stages)
{
    public bool Says(TreatyText other) => ServiceObjectives.SequenceEqual(other.ServiceObjectives) && Stages.SequenceEqual(other.Stages);
}
