using System.Text.Json.Nodes;
using Tandem.Design.Contracts;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Absences;
using Tandem.People.Persons;
using Tandem.People.Skills;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Feasibility;
using Tandem.Tests.People;
using Tandem.Tests.Product.Roadmap;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Product.Feasibility;

/// <summary>What suppliers agreed to, and what people can do, is held against what is to be built.</summary>
public sealed class SupplierAndSkillTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_contract_that_ends_before_holds_up_what_rests_on_it_until_it_is_renewed(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var (item, bug) = (await works.Put("Order again", neededBy: works.In(120)), await works.Put("Labels come twice", type: BacklogType.Bug, neededBy: works.In(120)));
        var supplier = await house.Do((AddSupplier add) => add.Run(new($"Alpennetz {Guid.CreateVersion7():N}", Services: [works.Service.Id]), Census.Tandem));
        await house.Do((MoveSupplier move) => move.Run(new(supplier.Id, SupplierLife.Active), Census.Tandem));
        await house.Settled();
        (await Found(works, item)).ShouldBe((Verdict.AtRisk, "No contract with"), "nothing was agreed");
        (await works.Now(bug)).Verdict.ShouldBe(Verdict.Realistic);

        var contract = await house.Do((AddContract add) => add.Run(new("Lines", supplier.Id, StartsOn: "2020-01-01", EndsOn: works.In(90), NoticeDays: 60, Services: [works.Service.Id]), Census.Tandem));
        await house.Do((MoveContract move) => move.Run(new(contract.Id, ContractLife.InForce), Census.Tandem));
        await house.Settled();
        var told = (await works.Now(item)).Hindrances.ShouldHaveSingleItem();
        (told.Verdict, told.Why, told.Change, told.Link).ShouldBe((
            Verdict.AtRisk, $"{ContractKind.Kind.NumberOf(contract)} with {supplier.Name} ends on {works.In(90)}.", $"Renew contract {ContractKind.Kind.NumberOf(contract)} by {works.In(30)}.", ContractKind.Kind.PathOf(contract)));

        await house.Do((GiveNotice give) => give.Run(new(contract.Id), Census.Tandem));
        await house.Settled();
        (await Found(works, item)).ShouldBe((Verdict.NotRealistic, "was given notice"));
        await house.Do((RenewContract renew) => renew.Run(new(contract.Id, works.In(400)), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).Verdict.ShouldBe(Verdict.Realistic);

        // It goes on by itself: the day on which one could get out comes before, and then its terms hold.
        await house.Do((EditContract edit) => edit.Run(new(contract.Id, new(new JsonObject { ["endsOn"] = works.In(150), ["renewsForMonths"] = 12 })), Census.Tandem));
        await house.Settled();
        (await Found(works, item)).ShouldBe((Verdict.AtRisk, "The last day of notice"));
        house.Clock.Move(TimeSpan.FromDays(95));
        await house.Do((JudgeAgain again) => again.Run(default));
        await house.Settled();
        (await works.Now(item)).Hindrances.ShouldNotContain(each => each.Constraint == "supplierTerms", "it went on");
        await house.Do((MoveContract move) => move.Run(new(contract.Id, ContractLife.Terminated, "They closed"), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).Hindrances.ShouldContain(each => each.Constraint == "supplierTerms");
        await house.Do((EditSupplier edit) => edit.Run(new(supplier.Id, Patch.Of("services", Array.Empty<string>())), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).Hindrances.ShouldNotContain(each => each.Constraint == "supplierTerms", "nothing rests on them any more");
    }

    [Theory, Stores]
    public async Task What_nobody_in_the_team_can_do_is_not_realistic_and_what_one_alone_can_is_at_risk(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        await house.Do((AddMember add) => add.Run(new(works.Team.Id, works.Office.AgentPerson.Id), Census.Tandem));
        var skill = await house.Do((AddSkill add) => add.Run(new($"Payments {Guid.CreateVersion7():N}"), Census.Tandem));
        using var manager = await house.Program(works.Office.ManagerPerson);
        var item = await works.Put("Pay twice as fast", neededBy: works.In(60));
        var path = "/api/v1" + BacklogItemKind.Kind.PathOf(item);
        var edited = await manager.Send("PATCH", path, new JsonObject { ["skills"] = new JsonArray(skill.Name) }, ("If-Match", "*"));
        edited.Json["skills"]!.AsArray().Single()!.ToString().ShouldBe(SkillKind.Kind.NumberOf(skill), edited.Text);
        await house.Settled();
        (await Found(works, item)).ShouldBe((Verdict.NotRealistic, "Nobody in the team"));

        await Say(works.Builder, 1);
        (await Found(works, item)).ShouldBe((Verdict.NotRealistic, "Nobody in the team"), "learning it is not doing it alone");
        await Say(works.Builder, 2);
        (await Found(works, item)).ShouldBe((Verdict.AtRisk, $"Only {works.Builder.Name}"));
        var due = house.Clock.GetUtcNow().AddDays(60);
        var absence = await house.Do((PlanAbsence plan) => plan.Run(new("Away", works.Builder.Id, due.AddDays(-3), due.AddDays(10)), Census.Tandem));
        await house.Settled();
        (await Found(works, item)).ShouldBe((Verdict.NotRealistic, "away around that time"));
        (await works.Now(item)).Hindrances[0].Change.ShouldStartWith("Let it be needed at another time");
        await Say(works.Office.AgentPerson, 3);
        (await Found(works, item)).ShouldBe((Verdict.AtRisk, "is there around that time"));
        await house.Do((WithdrawAbsence withdraw) => withdraw.Run(new(absence.Id), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).Verdict.ShouldBe(Verdict.Realistic);
        await house.Do((DisablePerson disable) => disable.Run(new(works.Office.AgentPerson.Id), Census.Tandem));
        await house.Settled();
        (await Found(works, item)).ShouldBe((Verdict.AtRisk, $"Only {works.Builder.Name}"));

        async Task Say(Person person, int level)
        {
            await house.Do((StateSkill state) => state.Run(new(person.Id, skill.Id, level), works.Office.Manager));
            await house.Settled();
        }
    }

    /// <summary>The one thing that stands against an item: how much, and its telling words.</summary>
    private static async Task<(Verdict, string)> Found(Works works, BacklogItem item)
    {
        string[] telling = ["No contract with", "was given notice", "The last day of notice", "Nobody in the team", $"Only {works.Builder.Name}", "away around that time", "is there around that time"];
        var hindrance = (await works.Now(item)).Hindrances.ShouldHaveSingleItem();
        return (hindrance.Verdict, telling.FirstOrDefault(words => hindrance.Why.Contains(words, StringComparison.Ordinal)) ?? hindrance.Why);
    }
}
