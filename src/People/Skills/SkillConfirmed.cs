using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>Somebody else confirmed that a person has a skill.</summary>
public sealed record SkillConfirmed(Id<Person> Person, Id<Skill> Skill, string Name, int Level) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
