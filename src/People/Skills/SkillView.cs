namespace Tandem.People.Skills;

/// <summary>A person's skill as the API shows it.</summary>
/// <param name="Skill">The skill's number.</param>
/// <param name="Level">From 1 to 4.</param>
/// <param name="Meaning">What the level means.</param>
/// <param name="Since">The day since when, as <c>2026-05-03</c>.</param>
/// <param name="ConfirmedBy">The name of who else says so; null: nobody.</param>
public sealed record SkillView(string Skill, string Name, int Level, string Meaning, string Since, string? ConfirmedBy, DateTimeOffset? ConfirmedAt)
{
    internal static SkillView Of(HeldSkill held) =>
        new(SkillKind.Kind.NumberOf(held.Skill), held.Skill.Name, held.How.Level, SkillLevel.Meaning(held.How.Level), held.How.Since, held.ConfirmedBy, held.How.ConfirmedAt);
}
