using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>Where skills are kept, and who has them.</summary>
public static class SkillStore
{
    internal static void Map(EntityTypeBuilder<Skill> skill)
    {
        skill.HasIndex(row => row.Name).IsUnique();
        skill.HasIndex(row => row.State);
    }

    internal static void Map(EntityTypeBuilder<PersonSkill> row)
    {
        row.ToTable("person_skills");
        row.HasKey(each => new { each.Person, each.Skill });
        row.HasIndex(each => each.Skill);
    }

    extension(Store store)
    {
        public IQueryable<Skill> Skills => store.Set<Skill>();

        public IQueryable<PersonSkill> PersonSkills => store.Set<PersonSkill>();

        /// <exception cref="Missing">There is no such skill.</exception>
        internal async Task<Skill> Skill(Id<Skill> id, CancellationToken stop) =>
            await store.Skills.SingleOrDefaultAsync(skill => skill.Id == id, stop) ?? throw new Missing("skill");

        /// <summary>The skills of a person, by name.</summary>
        public async Task<List<HeldSkill>> SkillsOf(Id<Person> person, CancellationToken stop)
        {
            var rows = await store.PersonSkills.AsNoTracking().Where(row => row.Person == person)
                .Join(store.Skills, row => row.Skill, skill => skill.Id, (row, skill) => new { Row = row, Skill = skill }).OrderBy(each => each.Skill.Name).ToListAsync(stop);
            List<Id<Person>> ids = [.. rows.Select(each => each.Row.ConfirmedBy).OfType<Id<Person>>().Distinct()];
            var names = ids.Count == 0 ? [] : await store.People.Where(each => ids.Contains(each.Id)).Select(each => new { each.Id, each.Name }).ToDictionaryAsync(each => each.Id, each => each.Name, stop);
            return rows.ConvertAll(each => new HeldSkill(each.Skill, each.Row, each.Row.ConfirmedBy is { } by ? names.GetValueOrDefault(by) : null));
        }
    }
}
