using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Skills;

/// <summary>Changes what a skill is called and what it means.</summary>
public sealed class EditSkill(Store store) : IFeature<EditSkill.Request>
{
    public sealed record Request(Id<Skill> Skill, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (skill, patch) = (await store.Skill(request.Skill, stop), request.Patch);
        var name = skill.Name;
        patch.Take<string>("name", value => name = value ?? "");
        if (name != skill.Name)
            skill.Name = await SkillRules.Name(store, name, stop);
        patch.Take<string>("description", value => skill.Description = SkillRules.Text(value, "description"));
        patch.Take<CustomValues>("custom", value => skill.Custom = value ?? CustomValues.None);
        store.Announce(new SkillEdited(skill.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
