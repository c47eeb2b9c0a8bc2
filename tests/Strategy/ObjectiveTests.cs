using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Objectives;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Strategy;

/// <summary>Objectives are written, agreed, measured and ended; what was agreed is kept.</summary>
public sealed class ObjectiveTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_objective_is_agreed_when_it_has_an_owner_a_period_and_a_key_result(DatabaseKind store)
    {
        var house = await houses.On(store);
        var owner = await house.Enter("Olga");
        var objective = await Added(house);

        (await house.Do((AgreeObjective agree) => agree.Run(new(objective.Id), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["owner", "until", "keyResults"]);
        await Edit(house, objective, "owner", owner.Id);
        await Edit(house, objective, "from", "2026-01-01");
        await Edit(house, objective, "until", "2026-12-31");
        (await house.Do((EditObjective edit) => edit.Run(new(objective.Id, Patch.Of("until", "2025-12-31")), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("until");
        await house.Do((AddKeyResult add) => add.Run(new(objective.Id, "Orders without a call", "%", 60, 90), Census.Tandem));
        await house.Do((AgreeObjective agree) => agree.Run(new(objective.Id), Census.Tandem));

        (await house.Do((EditObjective edit) => edit.Run(new(objective.Id, Patch.Of("title", "Another")), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Message.ShouldContain("revise");
        await house.Do((AddKeyResult add) => add.Run(new(objective.Id, "Another", "", 0, 1), Census.Tandem)).ShouldThrowAsync<Refused>();
        (await house.Do((ReviseObjective revise) => revise.Run(new(objective.Id), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        await house.Do((ReviseObjective revise) => revise.Run(new(objective.Id, "The target was too low"), Census.Tandem));
        await house.Do((EditKeyResult edit) => edit.Run(new(objective.Id, 1, "Orders without a call", "%", 60, 95), Census.Tandem));
        await house.Do((AgreeObjective agree) => agree.Run(new(objective.Id), Census.Tandem));

        var agreed = await house.Read(all => all.Facts.Where(fact => fact.Record == objective.Id.Value && fact.Name == nameof(ObjectiveAgreed)).OrderBy(fact => fact.Entry).ToListAsync());
        agreed.Select(fact => fact.As<ObjectiveAgreed>()).Select(fact => (fact.Agreement, fact.KeyResults[0].Target)).ShouldBe([(1, 90m), (2, 95m)]);
    }

    [Theory, Stores]
    public async Task Progress_is_the_mean_of_the_key_results_and_says_who_recorded_them(DatabaseKind store)
    {
        var house = await houses.On(store);
        var objective = await Added(house);
        await house.Do((AddKeyResult add) => add.Run(new(objective.Id, "Orders", "", 100, 200), Census.Tandem));
        await house.Do((AddKeyResult add) => add.Run(new(objective.Id, "Hours to answer", "h", 8.5m, 0.5m), Census.Tandem));
        (await house.Do((AddKeyResult add) => add.Run(new(objective.Id, " ", "", 1, 1), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["name", "target"]);

        await house.Do((RecordKeyResult record) => record.Run(new(objective.Id, 1, 150), Census.Tandem));
        await house.Do((RecordKeyResult record) => record.Run(new(objective.Id, 2, 0.5m), Census.Tandem));
        (await house.Do((RecordKeyResult record) => record.Run(new(objective.Id, 3, 1), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("number");
        var now = await Now(house, objective);
        (now.Progress, now.KeyResults[0].Progress, now.KeyResults[0].RecordedBy, now.KeyResults[0].RecordedAt is not null).ShouldBe((75, 50, "Tandem", true));

        await house.Do((RemoveKeyResult remove) => remove.Run(new(objective.Id, 1), Census.Tandem));
        (await Now(house, objective)).Progress.ShouldBe(100);
    }

    [Theory, Stores]
    public async Task An_objective_serves_another_but_never_itself_and_ends_with_a_word(DatabaseKind store)
    {
        var house = await houses.On(store);
        var wide = await Added(house);
        var narrow = await house.Do((AddObjective add) => add.Run(new("Fewer calls", Parent: wide.Id), Census.Tandem));
        (await house.Do((EditObjective edit) => edit.Run(new(wide.Id, Patch.Of("parent", narrow.Id)), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("parent");

        (await house.Do((EndObjective end) => end.Run(new(narrow.Id, ObjectiveLife.Dropped), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        await house.Do((EndObjective end) => end.Run(new(narrow.Id, ObjectiveLife.Achieved), Census.Tandem)).ShouldThrowAsync<NoSuchMove>();
        await house.Do((EndObjective end) => end.Run(new(narrow.Id, ObjectiveLife.Dropped, "Nobody calls any more"), Census.Tandem));
        (await Now(house, narrow)).IsOver.ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task A_manager_writes_an_objective_on_its_pages_and_sees_it_in_the_tree(DatabaseKind store)
    {
        var house = await houses.On(store);
        var manager = await house.Enter("Mara", StandardRole.Manager);
        await house.Let(manager);
        using var visitor = await house.SignedIn(manager);

        await visitor.Open("/objectives/new");
        await visitor.Submit("#form-create", ("title", "Everybody orders online"), ("owner", manager.UserName!), ("from", "2026-01-01"), ("until", "2026-12-31"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Place.ShouldStartWith("/objectives/OBJ-");
        var page = visitor.Place;
        await visitor.Submit("#form-act-key-results", ("name", "Orders online"), ("unit", "%"), ("baseline", "12.5"), ("target", "many"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-act-key-results", ("name", "Orders online"), ("unit", "%"), ("baseline", "12.5"), ("target", "62.5"));
        visitor.Place.ShouldBe(page);
        await visitor.Submit("#form-value-1", ("value", "37.5"));
        visitor.Page.Body!.TextContent.ShouldContain("37.5 % now");
        await visitor.Open("/objectives/tree");
        visitor.Page.Body!.TextContent.ShouldContain("Everybody orders online");
        await visitor.Open("/objectives");
        visitor.Page.Body!.TextContent.ShouldContain("50");
    }

    private static Task<Objective> Added(House house) => house.Do((AddObjective add) => add.Run(new("Customers help themselves"), Census.Tandem));

    private static Task Edit(House house, Objective objective, string field, object value) => house.Do((EditObjective edit) => edit.Run(new(objective.Id, Patch.Of(field, value)), Census.Tandem));

    private static Task<Objective> Now(House house, Objective objective) => house.Read(store => store.Objectives.AsNoTracking().SingleAsync(each => each.Id == objective.Id));
}
