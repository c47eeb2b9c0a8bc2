using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Skills;

/// <summary>Names a skill that people may have and work may need.</summary>
public sealed class AddSkill(Store store) : IFeature<AddSkill.Request, Skill>
{
    public sealed record Request(string? Name = null, string? Description = null, CustomValues? Custom = null);

    public async Task<Skill> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var skill = new Skill
        {
            Name = await SkillRules.Name(store, request.Name, stop),
            Description = SkillRules.Text(request.Description, "description"),
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(skill);
        store.Announce(new SkillAdded(skill.Id, skill.Name), by);
        await store.SaveChangesAsync(stop);
        return skill;
    }
}
