using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.People.Skills;

/// <summary>Skills: what people can do, how well, and what too few can.</summary>
public static class SkillPractice
{
    public static Practice Practice { get; } = new Practice("Skills")
        .Record(SkillKind.Kind, SkillStore.Map, SkillKind.Resource)
        .Table<PersonSkill>(SkillStore.Map)
        .Hangs(SkillAnswers.SubResource)
        .Answers(SkillPosts.Map)
        .Uses(services => services.AddScoped<ReadTeamSkills>().AddScoped<SkillPosts>()
            .AddDoor<PersonSkillsPanel>("person.panels", 5).AddDoor<OwnSkillsCard>("profile", 40).AddDoor<SkillHolders>("skill.main").AddDoor<TeamSkillsDoor>("team.panels", 20))
        .Allows(SkillKind.ConfirmRight, "Say which skills people have, and confirm what they say of themselves")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "skills.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "skills.read")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "skills.*")
        .Explains("Skill", "Something people can do that work may need, at one of four levels: learns it, does it alone, leads in it, shapes it.")
        .Shows("Skills", "/skills", "award", SkillKind.Kind.ReadRight);
}
