namespace Tandem.People.Skills;

/// <summary>A skill that somebody has.</summary>
/// <param name="ConfirmedBy">The name of who else says so; null: nobody.</param>
public sealed record HeldSkill(Skill Skill, PersonSkill How, string? ConfirmedBy);
