using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.People.Skills;

/// <summary>Reads what the people of a team can do, and what too few of them can.</summary>
public sealed class ReadTeamSkills(Store store)
{
    /// <summary>A skill that fewer have is a gap: whoever has it alone must never be away.</summary>
    public const int Enough = 2;

    private const int Most = 500;

    public async Task<View> Of(Id<Team> team, CancellationToken stop)
    {
        var people = await store.Memberships.Where(row => row.Team == team).Join(store.People.AsNoTracking().Where(person => person.State == Person.Active), row => row.Person, person => person.Id, (row, person) => person)
            .OrderBy(person => person.Name).ToListAsync(stop);
        List<Id<Person>> ids = [.. people.Select(person => person.Id)];
        var rows = await store.PersonSkills.AsNoTracking().Where(row => ids.Contains(row.Person)).ToListAsync(stop);
        var skills = await store.Skills.AsNoTracking().Where(skill => skill.State == Skill.InUse).OrderBy(skill => skill.Name).Take(Most).ToListAsync(stop);
        var bySkill = rows.ToLookup(row => row.Skill);
        return new(people, [.. skills.Select(skill => new Line(skill, bySkill[skill.Id].ToDictionary(row => row.Person)))]);
    }

    /// <summary>What was found: skills as lines, people as columns.</summary>
    public sealed record View(IReadOnlyList<Person> People, IReadOnlyList<Line> Lines)
    {
        /// <summary>Skills that somebody in the team has.</summary>
        public IEnumerable<Line> Known => Lines.Where(line => line.Rows.Count > 0);

        /// <summary>Skills that somebody in the team has, but fewer than two do alone.</summary>
        public IEnumerable<Line> Gaps => Known.Where(line => line.Able < Enough);
    }

    /// <summary>A skill, and how well each person has it.</summary>
    public sealed record Line(Skill Skill, IReadOnlyDictionary<Id<Person>, PersonSkill> Rows)
    {
        /// <summary>People who do it alone.</summary>
        public int Able => Rows.Values.Count(row => row.Level >= SkillLevel.Alone);
    }
}
