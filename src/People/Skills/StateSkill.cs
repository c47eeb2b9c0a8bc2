using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>Says how well somebody has a skill. Said by who may confirm it, it is confirmed by that; said of oneself, somebody else has yet to.</summary>
public sealed class StateSkill(Store store, TimeProvider clock) : IFeature<StateSkill.Request>
{
    /// <param name="Level">From 1 to 4.</param>
    /// <param name="Since">The day since when, as <c>2026-05-03</c>; today, or as it was said before, unless said.</param>
    public sealed record Request(Id<Person> Person, Id<Skill> Skill, int? Level = null, string? Since = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await SkillRules.DemandSay(store, by, request.Person, stop);
        if (!await store.People.AnyAsync(person => person.Id == request.Person, stop))
            throw new Missing("person");
        var (skill, level, now) = (await store.Skill(request.Skill, stop), SkillRules.Level(request.Level), clock.GetUtcNow());
        var row = await store.PersonSkills.SingleOrDefaultAsync(each => each.Person == request.Person && each.Skill == request.Skill, stop);
        if (row is null && skill.State == Skill.Retired)
            throw new Refused("This skill is retired.", "skill");
        var since = row is not null && string.IsNullOrWhiteSpace(request.Since) ? row.Since : SkillRules.Since(request.Since, DateOnly.FromDateTime(now.UtcDateTime));
        var confirms = by.Person != request.Person.Value;
        if (row is not null && row.Level == level && row.Since == since && !confirms)
            return;
        if (row is null)
            store.Add(row = new PersonSkill { Person = request.Person, Skill = request.Skill, Since = since });
        (row.Level, row.Since) = (level, since);
        row.ConfirmedBy = confirms && by.Person is { } confirming ? new Id<Person>(confirming) : null;
        row.ConfirmedAt = row.ConfirmedBy is null ? null : Moments.ToMicrosecond(now);
        store.Announce(new SkillStated(request.Person, request.Skill, skill.Name, level, since), by);
        await store.SaveChangesAsync(stop);
    }
}
