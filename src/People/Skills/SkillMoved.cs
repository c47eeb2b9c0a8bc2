using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Skills;

/// <summary>A skill was retired or taken up again.</summary>
public sealed record SkillMoved(Id<Skill> Skill, string From, string To) : IFact
{
    RecordKey IFact.About => SkillKind.Key(Skill);
}
