using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>Somebody said how well a person has a skill.</summary>
public sealed record SkillStated(Id<Person> Person, Id<Skill> Skill, string Name, int Level, string Since) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
