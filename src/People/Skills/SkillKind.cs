using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.People.Skills;

/// <summary>What everybody may know of a skill, and what may be done with it.</summary>
public static class SkillKind
{
    /// <summary>To say which skills others have, and to confirm what they say of themselves.</summary>
    public const string ConfirmRight = "skills.confirm";

    public static RecordKind<Skill> Kind { get; } = new RecordKind<Skill>("skill", "skills", "SKL", "Skill")
        .Titled(skill => skill.Name)
        .Serves("What people can do that work may need. Name the first; people then say on their own page how well they have it.")
        .Lives(Skill.Life, skill => skill.State)
        .AlsoKnownAs(skill => skill.Name)
        .With("name", skill => skill.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", skill => skill.Description, field => field.Editable().Searchable().LongText());

    public static Resource<Skill> Resource { get; } = new Resource<Skill>(Kind)
        .Create<AddSkill, AddSkill.Request>()
        .Edit<EditSkill, EditSkill.Request>()
        .Move<MoveSkill, MoveSkill.Request>(Skill.Retired)
        .Move<MoveSkill, MoveSkill.Request>(Skill.InUse);

    public static RecordKey Key(Id<Skill> skill) => new(Kind.Name, skill.Value);
}
