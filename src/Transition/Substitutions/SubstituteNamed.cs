using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Substitutions;

/// <summary>Somebody named who decides in their place for a while.</summary>
public sealed record SubstituteNamed(Id<Substitution> Substitution, Id<Person> Person, Id<Person> Substitute) : IFact
{
    RecordKey IFact.About => Substitutions.Substitution.Key(Substitution);
}
