using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Skills;

/// <summary>A skill was named.</summary>
public sealed record SkillAdded(Id<Skill> Skill, string Name) : IFact
{
    RecordKey IFact.About => SkillKind.Key(Skill);
}
