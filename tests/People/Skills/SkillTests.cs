using System.Net;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Skills;
using Tandem.People.Teams;
using Tandem.Tests.Operation;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.People.Skills;

/// <summary>People say what they can do, somebody else confirms it, and a team sees its gaps; see <see cref="AddSkill"/>, <see cref="EditSkill"/>, <see cref="MoveSkill"/>, <see cref="StateSkill"/>, <see cref="ConfirmSkill"/> and <see cref="DropSkill"/>.</summary>
public sealed class SkillTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task One_says_of_oneself_what_another_confirms_and_a_new_level_is_confirmed_anew(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        using var manager = await house.Program(office.ManagerPerson);
        using var agent = await house.Program(office.AgentPerson);
        var name = $"Routing {Guid.CreateVersion7():N}";
        (await agent.Send("POST", "/api/v1/skills", new JsonObject { ["name"] = name })).Status.ShouldBe(403);
        var made = await manager.Send("POST", "/api/v1/skills", new JsonObject { ["name"] = name });
        made.Status.ShouldBe(201, made.Text);
        (await manager.Send("POST", "/api/v1/skills", new JsonObject { ["name"] = name })).ErrorsAbout.ShouldBe(["name"]);
        (await manager.Send("PATCH", made.Headers.Location!.ToString(), new JsonObject { ["description"] = "Finds the way" }, ("If-Match", "*"))).Status.ShouldBe(200);
        var number = made.Json["number"]!.ToString();
        var own = $"/api/v1/people/{Person.Kind.NumberOf(office.AgentPerson)}/skills";
        (await agent.Send("POST", own, new JsonObject { ["skill"] = number, ["level"] = 5 })).ErrorsAbout.ShouldBe(["level"]);
        (await agent.Send("POST", own, new JsonObject { ["skill"] = number, ["level"] = 2, ["since"] = "2999-01-01" })).ErrorsAbout.ShouldBe(["since"]);
        var said = await agent.Send("POST", own, new JsonObject { ["skill"] = name, ["level"] = 2, ["since"] = "2021-05-03" });
        (said.Status, said.Json["level"]!.GetValue<int>(), said.Json["since"]!.ToString(), said.Json["confirmedBy"]).ShouldBe((201, 2, "2021-05-03", null), said.Text);
        (await agent.Send("POST", $"/api/v1/people/{Person.Kind.NumberOf(office.ManagerPerson)}/skills", new JsonObject { ["skill"] = number, ["level"] = 4 })).Status.ShouldBe(403);
        (await agent.Send("POST", $"{own}/{number}/confirmations", new JsonObject())).Status.ShouldBe(403);
        (await manager.Send("POST", $"{own}/{number}/confirmations", new JsonObject())).Json["confirmedBy"]!.ToString().ShouldBe(office.ManagerPerson.Name);
        (await agent.Send("POST", own, new JsonObject { ["skill"] = number, ["level"] = 3 })).Json["confirmedBy"].ShouldBeNull();
        (await manager.Send("POST", own, new JsonObject { ["skill"] = number, ["level"] = 3 })).Json["confirmedBy"]!.ToString().ShouldBe(office.ManagerPerson.Name);
        (await agent.Get(own)).Json["items"]!.AsArray().Single()!["meaning"]!.ToString().ShouldBe(SkillLevel.Meaning(3));
        (await office.Facts(office.AgentPerson.Id.Value)).Where(fact => fact.StartsWith("Skill", StringComparison.Ordinal)).ShouldBe([nameof(SkillStated), nameof(SkillConfirmed), nameof(SkillStated), nameof(SkillStated)]);

        (await agent.Send("DELETE", $"{own}/{number}")).Status.ShouldBe(204);
        (await agent.Send("DELETE", $"{own}/{number}")).Status.ShouldBe(404);
        await manager.Send("POST", $"/api/v1/skills/{number}/moves", new JsonObject { ["to"] = "retired" });
        (await agent.Send("POST", own, new JsonObject { ["skill"] = number, ["level"] = 1 })).ErrorsAbout.ShouldBe(["skill"]);
    }

    [Theory, Stores]
    public async Task A_team_sees_who_can_do_what_and_what_too_few_can_and_its_lead_says_it_of_its_people(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var second = await house.Enter("Otto", StandardRole.Agent);
        await house.Do((AddMember add) => add.Run(new(office.Network.Id, second.Id), Census.Tandem));
        await house.Do((EditTeam edit) => edit.Run(new(office.Network.Id, Patch.Of("lead", second.Id)), Census.Tandem));
        var (shared, alone) = (await Skill("Wireless"), await Skill("Telephony"));
        await house.Let(office.AgentPerson);
        using (var visitor = await house.SignedIn(office.AgentPerson))
        {
            await visitor.Open("/me");
            await visitor.Submit("#form-skill", ("skill", SkillKind.Kind.NumberOf(shared)), ("level", "2"));
            visitor.Place.ShouldBe("/me");
            visitor.Page.Body!.TextContent.ShouldContain("not confirmed");
        }

        await house.Let(second);
        using var lead = await house.SignedIn(second);
        await lead.Open(Person.Kind.PathOf(office.AgentPerson));
        await lead.Submit($"form[action$='{SkillKind.Kind.NumberOf(shared)}/confirm']");
        await lead.Submit("#form-skill", ("skill", SkillKind.Kind.NumberOf(alone)), ("level", "3"));
        lead.Page.Body!.TextContent.ShouldContain($"confirmed by {second.Name}");
        await house.Do(async (StateSkill state) => await state.Run(new(second.Id, shared.Id, 2), await house.ActorOf(second)));

        await lead.Open(Team.Kind.PathOf(office.Network));
        lead.Page.QuerySelector($"a[href='{Team.Kind.PathOf(office.Network)}/skills']").ShouldNotBeNull();
        await lead.Open(Team.Kind.PathOf(office.Network) + "/skills");
        lead.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        var row = lead.Page.QuerySelectorAll("tbody tr").Single(each => each.TextContent.Contains(shared.Name));
        row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ShouldBe(["2", "2?", "2"]);
        lead.Page.QuerySelectorAll(".hits li").Select(each => each.TextContent).ShouldHaveSingleItem().ShouldContain(alone.Name);
        await lead.Open(SkillKind.Kind.PathOf(shared));
        lead.Page.Body!.TextContent.ShouldContain(office.AgentPerson.Name);

        Task<Skill> Skill(string name) => house.Do((AddSkill add) => add.Run(new($"{name} {Guid.CreateVersion7():N}"), Census.Tandem));
    }
}
