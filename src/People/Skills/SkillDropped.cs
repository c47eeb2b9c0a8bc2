using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>A person has a skill no more.</summary>
public sealed record SkillDropped(Id<Person> Person, Id<Skill> Skill, string Name) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
