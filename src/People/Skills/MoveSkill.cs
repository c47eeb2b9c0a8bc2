using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Skills;

/// <summary>Retires a skill that nobody need have any more, or takes it up again.</summary>
public sealed class MoveSkill(Store store) : IFeature<MoveSkill.Request>
{
    public sealed record Request(Id<Skill> Skill, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var skill = await store.Skill(request.Skill, stop);
        var from = skill.State;
        skill.MoveTo(request.To);
        store.Announce(new SkillMoved(skill.Id, from, request.To), by);
        await store.SaveChangesAsync(stop);
    }
}
