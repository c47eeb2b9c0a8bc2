using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;
using Tandem.Transition.Freezes;

namespace Tandem.Tests.Transition.Approvals;

/// <summary>Nobody decides about their own, for another, too late or twice: not by a page, a program, another system's tongue, in bulk or by racing; nor do <see cref="ApproveChange"/> and <see cref="RejectChange"/> open a way around.</summary>
public sealed class ApprovalAttackTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_change_is_not_moved_past_its_approvals_and_the_answer_says_who_still_decides(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        var administrator = await house.Enter("Root", StandardRole.Administrator);
        foreach (var person in new[] { administrator, some.Max })
        {
            using var program = await house.Program(person);
            var answer = await Move(program, ChangeKind.Kind.PathOf(change), new() { ["to"] = "scheduled" });
            (answer.Status, answer.Text).ShouldBe((422, answer.Text));
            answer.Text.ShouldContain("Still asked: Olga");
            (await Move(program, ChangeKind.Kind.PathOf(change), new() { ["to"] = "rejected", ["reason"] = "No" })).Status.ShouldBe(422);
            (await Move(program, ChangeKind.Kind.PathOf(change), new() { ["to"] = "implementing" })).Status.ShouldBe(409);
        }

        (await some.Now(change)).State.ShouldBe(ChangeLife.Approval);
    }

    [Theory, Stores]
    public async Task By_a_program_only_whoever_is_asked_decides_and_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        var path = ApprovalKind.Kind.PathOf(await some.Of(change, some.Olga));
        var administrator = await house.Enter("Root", StandardRole.Administrator);
        foreach (var foreign in new[] { some.Max, some.Rita, some.Ida, administrator })
        {
            using var other = await house.Program(foreign);
            (await Move(other, path, new() { ["to"] = "approved" })).Status.ShouldBe(403, foreign.Name);
            (await Move(other, path, new() { ["to"] = "rejected", ["comment"] = "No" })).Status.ShouldBe(403, foreign.Name);
            (await other.Send("POST", $"/api/v1{path}/delegations", new JsonObject { ["to"] = foreign.UserName })).Status.ShouldBe(403, foreign.Name);
        }

        using var nobody = await house.Program(await house.Enter("Nobody"));
        (await Move(nobody, path, new() { ["to"] = "approved" })).Status.ShouldBe(404);
        using var olga = await house.Program(some.Olga);
        (await Move(olga, path, new() { ["to"] = "rejected" })).Status.ShouldBe(422);
        (await Move(olga, path, new() { ["to"] = "withdrawn" })).Status.ShouldBe(409);
        (await Move(olga, path, new() { ["to"] = "approved", ["comment"] = "Fine" })).Status.ShouldBe(200);
        (await Move(olga, path, new() { ["to"] = "approved" })).Status.ShouldBe(409);
        (await Move(olga, path, new() { ["to"] = "rejected", ["comment"] = "After all not" })).Status.ShouldBe(409);
    }

    [Theory, Stores]
    public async Task Whoever_comes_to_have_the_change_decides_about_it_no_more(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        await some.Do<EditChange, EditChange.Request>(new(change.Id, Patch.Of("assignee", some.Olga.Id)), some.Rita);

        await Should.ThrowAsync<Refused>(() => some.Yes(change, some.Olga));
        using var program = await house.Program(some.Olga);
        (await Move(program, ApprovalKind.Kind.PathOf(await some.Of(change, some.Olga)), new() { ["to"] = "approved" })).Status.ShouldBe(422);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Approval);
    }

    [Theory, Stores]
    public async Task A_program_that_acts_for_somebody_does_not_decide_for_them(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        using var program = await house.Program(await house.Enter("Root", StandardRole.Administrator));
        var answer = await program.Send("POST", $"/api/v1{ApprovalKind.Kind.PathOf(await some.Of(change, some.Olga))}/moves", new JsonObject { ["to"] = "approved" }, ("Tandem-Act-As", some.Olga.UserName!), ("If-Match", "*"));
        answer.Status.ShouldBe(422, answer.Text);
        (await some.States(change)).ShouldBe("asked");
    }

    [Theory, Stores]
    public async Task Withdrawn_and_expired_approvals_are_not_decided(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var (withdrawn, late) = (await some.Asked(), await some.Asked());
        var approval = await some.Of(withdrawn, some.Olga);
        await some.Do<ReplanChange, ReplanChange.Request>(new(withdrawn.Id, "Other day"), some.Rita);
        using var program = await house.Program(some.Olga);
        (await Move(program, ApprovalKind.Kind.PathOf(approval), new() { ["to"] = "approved" })).Status.ShouldBe(409);

        house.Clock.Move(TimeSpan.FromDays(3));
        await Should.ThrowAsync<Exception>(async () => await some.Yes((await some.Of(late, some.Olga)).Id, some.Olga));
        await house.Settled();
        (await Move(program, ApprovalKind.Kind.PathOf(await some.Of(late, some.Olga)), new() { ["to"] = "approved" })).Status.ShouldBe(409);
        (await some.Now(late)).State.ShouldBe(ChangeLife.Draft);
    }

    [Theory, Stores]
    public async Task On_pages_the_form_is_only_for_whoever_is_asked_and_bulk_opens_no_way(DatabaseKind store)
    {
        var house = await houses.On(store);
        var some = await Committee.In(house);
        var change = await some.Asked();
        var approval = await some.Of(change, some.Olga);
        var (page, decision) = (ApprovalKind.Kind.PathOf(approval), ApprovalKind.Kind.PathOf(approval) + "/decision");
        using var max = await Browser(house, some.Max);
        await max.Open(ChangeKind.Kind.PathOf(change));
        max.Page.QuerySelector($"form[action='{decision}']").ShouldBeNull();
        await max.Open(page);
        max.Page.QuerySelectorAll("form[action*='/moves/'], a[href*='/moves/'], a[href*='/actions/']").ShouldBeEmpty();

        using var olga = await Browser(house, some.Olga);
        await olga.Open(ChangeKind.Kind.PathOf(change));
        var token = olga.Page.QuerySelector($"form[action='{decision}'] input[name='__RequestVerificationToken']").ShouldNotBeNull();
        using var thief = await Browser(house, some.Max);
        await thief.Open(ChangeKind.Kind.PathOf(change));
        foreach (var path in new[] { decision, page + "/moves/approved" })
        {
            await Post(thief, path, ("decision", "yes"));
            thief.Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        await Post(thief, "/approvals/bulk", ("to", "approved"), ("numbers", ApprovalKind.Kind.NumberOf(approval)));
        await Post(thief, "/changes/bulk", ("to", "scheduled"), ("numbers", ChangeKind.Kind.NumberOf(change)));
        ((await some.Now(change)).State, await some.States(change)).ShouldBe((ChangeLife.Approval, "asked"));

        await olga.Submit($"form[action='{decision}']", ("comment", ""));
        olga.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await olga.Press("Approve");
        olga.Status.ShouldBe(HttpStatusCode.OK);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled);
    }

    [Theory, Stores]
    public async Task By_the_tongue_of_ServiceNow_nobody_decides_about_a_change_whether_their_own_or_foreign_open_expired_or_withdrawn(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var (open, withdrawn, late, urgent) = (await some.Asked(), await some.Asked(), await some.Asked(), await some.Asked(ChangeType.Emergency));
        await some.Do<ReplanChange, ReplanChange.Request>(new(withdrawn.Id, "Other day"), some.Rita);
        var administrator = await house.Enter("Root", StandardRole.Administrator);
        Person[] everybody = [some.Rita, some.Ida, some.Olga, some.Max, administrator];
        foreach (var change in new[] { open, withdrawn, late, urgent })
            await Attack(change);
        house.Clock.Move(TimeSpan.FromDays(3));
        await house.Settled();
        await Attack(late);
        using var program = await house.Program(some.Max);
        (await program.Get("/api/now/table/sysapproval_approver")).Status.ShouldBe(404);
        (await program.Send("POST", "/api/now/table/change_request", new JsonObject { ["short_description"] = "Sly", ["approval"] = "approved" })).Status.ShouldBe(422);
        (await program.Send("POST", "/api/now/table/change_request", new JsonObject { ["short_description"] = "Sly", ["state"] = "-1" })).Status.ShouldBe(422);

        async Task Attack(Change change)
        {
            var (before, asked) = (await some.Now(change), await some.States(change));
            foreach (var person in everybody)
            {
                using var theirs = await house.Program(person);
                foreach (var method in new[] { "PUT", "PATCH" })
                {
                    foreach (var body in new JsonObject[]
                    {
                        new() { ["approval"] = "approved" },
                        new() { ["approval"] = "approved", ["state"] = "-2", ["work_notes"] = "Me" },
                        new() { ["state"] = "-2", ["requested_by"] = some.Mona.UserName },
                        new() { ["state"] = "Scheduled", ["type"] = "standard" },
                        new() { ["state"] = "-1", ["work_notes"] = "It cannot wait" },
                        new() { ["state"] = "Rejected", ["close_notes"] = "No" },
                        new() { ["state"] = "0", ["close_code"] = "successful" },
                        new() { ["state"] = "3", ["close_code"] = "successful", ["close_notes"] = "Done" },
                    })
                    {
                        var answer = await theirs.Send(method, $"/api/now/table/change_request/{change.Id.Value:N}", body.DeepClone());
                        answer.Status.ShouldBeOneOf([403, 409, 422], $"{person.Name} {body.ToJsonString()}: {answer.Text}");
                    }
                }
            }

            var after = await some.Now(change);
            (after.State, after.Version, after.ApprovedAt, await some.States(change)).ShouldBe((before.State, before.Version, before.ApprovedAt, asked));
        }
    }

    [Theory, Stores]
    public async Task By_the_tongue_of_ServiceNow_what_a_request_says_of_a_change_counts_already_when_it_asks_for_approval(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        var (change, now) = (await some.Assessed(), house.Clock.GetUtcNow());
        var frozen = await house.Do((AddService add) => add.Run(new("Books", Owner: some.Mona.Id), Census.Tandem));
        await house.Do<DeclareFreeze, ChangeFreeze>(freeze => freeze.Run(new("Audit", StartsAt: now, EndsAt: now.AddDays(9), Service: frozen.Id), Census.Tandem));
        using var rita = await house.Program(some.Rita);
        var path = $"/api/now/table/change_request/{change.Id.Value:N}";
        var before = (await some.Now(change)).Version;

        var sly = await rita.Send("PATCH", path, new JsonObject { ["business_service"] = "Books", ["state"] = "-3", ["work_notes"] = "Now" });
        (sly.Status, sly.Text.Contains("Audit", StringComparison.Ordinal)).ShouldBe((422, true), sly.Text);
        ((await some.Now(change)).State, (await some.Now(change)).Version).ShouldBe((ChangeLife.Assessment, before));
        (await house.Read(all => all.Comments.AnyAsync(comment => comment.Record == change.Id.Value))).ShouldBeFalse();

        var asked = await rita.Send("PATCH", path, new JsonObject { ["assigned_to"] = some.Olga.UserName, ["state"] = "-3" });
        asked.Status.ShouldBe(200, asked.Text);
        (await some.All(change)).Select(approval => approval.Approver).ShouldBe([some.Max.Id, some.Mona.Id], ignoreOrder: true);
    }

    [Theory, Stores]
    public async Task Of_decisions_at_the_same_moment_none_is_overlooked(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        Person[] people = [some.Olga, some.Max, some.Mona, await house.Enter("Eve", StandardRole.Member)];
        await some.Decide(new ApprovalStage("All", [.. people.Select(Committee.Number)]));
        for (var round = 0; round < 5; round++)
        {
            var change = await some.Asked();
            await Task.WhenAll(people.Select(person => some.Yes(change, person)));
            ((await some.Now(change)).State, await some.States(change)).ShouldBe((ChangeLife.Scheduled, "approved approved approved approved"));

            var (contested, refused) = (await some.Asked(), 0);
            await Task.WhenAll(people.Select(async (person, at) =>
            {
                try
                {
                    await (at == 0 ? some.No(contested, person) : some.Yes(contested, person));
                }
                catch (Exception late) when (late is Refused or Tandem.Kernel.Lifecycles.NoSuchMove)
                {
                    Interlocked.Increment(ref refused);
                }
            }));
            (await some.Now(contested)).State.ShouldBe(ChangeLife.Rejected);
            (await some.All(contested)).Count(approval => approval.State == ApprovalLife.Withdrawn).ShouldBe(refused);

            var twice = await some.Asked();
            var olgas = (await some.Of(twice, some.Olga)).Id;
            var won = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
            {
                try
                {
                    await some.Yes(olgas, some.Olga);
                    return 1;
                }
                catch (Exception late) when (late is Refused or Tandem.Kernel.Lifecycles.NoSuchMove)
                {
                    return 0;
                }
            }));
            won.Sum().ShouldBe(1);
        }
    }

    private static Task<Reply> Move(HttpClient program, string path, JsonObject body) => program.Send("POST", $"/api/v1{path}/moves", body, ("If-Match", "*"));

    private static async Task<Visitor> Browser(House house, Person person)
    {
        await house.Let(person);
        return await house.SignedIn(person);
    }

    /// <summary>Posts what no form of the page would, with the protection of one of its forms.</summary>
    private static async Task Post(Visitor visitor, string path, params (string Name, string Value)[] values)
    {
        await visitor.Open("/substitutions/new");
        var form = visitor.Page.QuerySelector("#form-create").ShouldNotBeNull();
        form.SetAttribute("action", path);
        form.SetAttribute("id", "forged");
        foreach (var (name, value) in values)
        {
            var field = visitor.Page.CreateElement("input");
            field.SetAttribute("name", name);
            field.SetAttribute("value", value);
            form.AppendChild(field);
        }

        await visitor.Submit("#forged");
    }
}
