using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Substitutions;

/// <summary>Somebody decides for themselves again.</summary>
public sealed record SubstitutionEnded(Id<Substitution> Substitution) : IFact
{
    RecordKey IFact.About => Substitutions.Substitution.Key(Substitution);
}
