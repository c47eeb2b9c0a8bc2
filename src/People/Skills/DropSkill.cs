using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>Says that somebody has a skill no more.</summary>
public sealed class DropSkill(Store store) : IFeature<DropSkill.Request>
{
    public sealed record Request(Id<Person> Person, Id<Skill> Skill);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await SkillRules.DemandSay(store, by, request.Person, stop);
        var row = await store.PersonSkills.SingleOrDefaultAsync(each => each.Person == request.Person && each.Skill == request.Skill, stop) ?? throw new Missing("skill");
        store.Remove(row);
        store.Announce(new SkillDropped(request.Person, request.Skill, (await store.Skill(request.Skill, stop)).Name), by);
        await store.SaveChangesAsync(stop);
    }
}
