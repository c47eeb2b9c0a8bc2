using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Skills;
using Tandem.People.Teams;

namespace Tandem.Demonstration;

/// <summary>What the people of the company can do: much that a whole team can, and some that one alone can.</summary>
internal sealed class DemoSkills(Store store, TimeProvider clock)
{
    private static readonly Actor Tandem = Actor.System("demo");
    private readonly Dice dice = new(404);

    public async Task Learn(Cast cast, CancellationToken stop)
    {
        var (teams, now) = (await store.Teams.AsNoTracking().ToDictionaryAsync(team => team.Name, stop), clock.GetUtcNow());
        foreach (var words in SupplierWords.Skills)
        {
            var skill = new Skill { Name = words.Name, Description = words.About };
            store.Add(skill);
            store.AnnounceStep(skill, new SkillAdded(skill.Id, skill.Name), Tandem, now);
            foreach (var crew in words.Teams.Select(name => cast.Crews[teams[name].Id]))
                Spread(skill, crew, now);
            if (words.Name == SupplierWords.Payments)
                Have(skill, cast.Crews[teams["Web and mobile"].Id], 2, 3, now);
            if (words.Name == SupplierWords.Passkeys)
                Have(skill, cast.Crews[teams["Security operations"].Id], 1, 3, now);
        }

        await store.SaveChangesAsync(stop);
    }

    private void Spread(Skill skill, IReadOnlyList<Person> crew, DateTimeOffset now)
    {
        for (var at = 0; at < crew.Count; at++)
        {
            if (dice.Falls(0.7))
                Have(skill, crew, at, dice.Between(SkillLevel.Lowest, SkillLevel.Highest + 1), now);
        }
    }

    /// <summary>The head of the team confirmed most of it.</summary>
    private void Have(Skill skill, IReadOnlyList<Person> crew, int at, int level, DateTimeOffset now)
    {
        var since = IsoDay.Of(now.AddDays(-dice.Between(60, 2_500)).ToUniversalTime());
        var confirmed = at > 0 && dice.Falls(0.8);
        store.Add(new PersonSkill { Person = crew[at].Id, Skill = skill.Id, Level = level, Since = since, ConfirmedBy = confirmed ? crew[0].Id : null, ConfirmedAt = confirmed ? Moments.ToMicrosecond(now) : null });
        store.Announce(new SkillStated(crew[at].Id, skill.Id, skill.Name, level, since), Tandem);
    }
}
