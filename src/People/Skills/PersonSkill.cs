using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>How well one person has one skill.</summary>
public sealed class PersonSkill
{
    public Id<Person> Person { get; init; }

    public Id<Skill> Skill { get; init; }

    /// <summary>From 1 to 4; see <see cref="SkillLevel"/>.</summary>
    public int Level { get; set; }

    /// <summary>The day since when, as <c>2026-05-03</c>.</summary>
    public required string Since { get; set; }

    /// <summary>Who else says so; null: nobody has confirmed it.</summary>
    public Id<Person>? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }
}
