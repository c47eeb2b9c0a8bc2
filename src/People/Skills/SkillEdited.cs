using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Skills;

/// <summary>What a skill is called or means was changed.</summary>
public sealed record SkillEdited(Id<Skill> Skill) : IFact
{
    RecordKey IFact.About => SkillKind.Key(Skill);
}
