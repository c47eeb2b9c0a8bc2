using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Skills;

/// <summary>Confirms what somebody says of a skill of theirs; nobody confirms their own.</summary>
public sealed class ConfirmSkill(Store store, TimeProvider clock) : IFeature<ConfirmSkill.Request>
{
    public sealed record Request(Id<Person> Person, Id<Skill> Skill);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (!await SkillRules.MayConfirm(store, by, request.Person, stop))
            throw new Forbidden(SkillKind.ConfirmRight);
        var row = await store.PersonSkills.SingleOrDefaultAsync(each => each.Person == request.Person && each.Skill == request.Skill, stop) ?? throw new Missing("skill");
        if (row.ConfirmedBy is not null || by.Person is not { } confirming)
            return;
        (row.ConfirmedBy, row.ConfirmedAt) = (new Id<Person>(confirming), Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new SkillConfirmed(request.Person, request.Skill, (await store.Skill(request.Skill, stop)).Name, row.Level), by);
        await store.SaveChangesAsync(stop);
    }
}
