using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.Comparisons;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Design.WhatIfRuns;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.Improvement;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.WhatIfRuns;

/// <summary>What-ifs are asked by programs, answered whatever restarts in between, and forgotten after a while.</summary>
public sealed class WhatIfRunTests
{
    [Theory, Stores]
    public async Task A_program_asks_and_finds_the_answer_at_the_address_it_was_told(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        await promises.Office.Log();
        await promises.Office.Pass(TimeSpan.FromHours(6));

        var asked = await promises.Manager.Send("POST", "/api/v1/what-if", new JsonObject { ["policy"] = "SLP-1", ["targets"] = new JsonArray(new JsonObject { ["time"] = "PT2H" }) });
        asked.Status.ShouldBe(202, asked.Text);
        await house.Settled();
        var answer = (await promises.Manager.Get(asked.Headers.Location!.ToString())).Json;

        (answer["state"]!.ToString(), answer["report"]!["worse"]!.GetValue<int>(), answer["report"]!["newlyBreached"]![0]!["number"]!.ToString()).ShouldBe(("answered", 1, "INC-1"));
        (await promises.Manager.Get("/api/v1/what-if")).Each("id").ShouldBe([answer["id"]!.ToString()]);

        foreach (var (body, about) in ((JsonObject, string)[])
        [
            (new() { ["policy"] = "SLP-9" }, "policy"), (new(), "policy"), (new() { ["policy"] = "SLP-1", ["against"] = "SLP-9" }, "against"), (new() { ["policy"] = "SLP-1", ["zone"] = "Mars/Base" }, "versions[0].counts.zone"),
            (new() { ["policy"] = "SLP-1", ["from"] = "2030-01-01T00:00:00Z" }, "to"), (new() { ["policy"] = "SLP-1", ["matrix"] = new JsonArray(1, 2) }, "cells"), (new() { ["policy"] = "SLP-1", ["truth"] = "custom.none" }, "truth"),
            (new() { ["supposed"] = new JsonObject() }, "policy"),
        ])
        {
            var refused = await promises.Manager.Send("POST", "/api/v1/what-if", body);
            (refused.Status, refused.ErrorsAbout.FirstOrDefault()).ShouldBe((422, about), refused.Text);
        }

        (await promises.Manager.Send("POST", "/api/v1/what-if", new JsonObject { ["colour"] = "red" })).Status.ShouldBe(400);
        (await promises.Manager.Get("/api/v1/what-if/none")).Status.ShouldBe(404);
    }

    [Theory, Stores]
    public async Task A_restart_forgets_no_question(DatabaseKind store)
    {
        var (site, clock) = (await Databases.Copy(store), new MovableClock());
        Guid asked;
        await using (var house = await House.Open(site, clock))
        {
            using var promises = await Promises.In(house);
            await promises.InForce(Promises.Resolution());
            await promises.Office.Log();
            var run = await house.Do((AskWhatIf ask) => ask.Run(new("SLP-1"), promises.Office.Manager));
            await house.Settled();
            asked = run.Id;

            // As it lay there when the power went in the middle of the replay.
            await house.Within(async services =>
            {
                var left = services.GetRequiredService<Store>();
                var row = await left.Set<WhatIfRun>().SingleAsync();
                (row.EndedAt, row.Report, row.Passed) = (null, "", 0);
                await services.GetRequiredService<JobSchedule>().Add(new AnswerWhatIfs.Order(), clock.GetUtcNow().AddMinutes(1), AnswerWhatIfs.Key);
                return await left.SaveChangesAsync();
            });
        }

        clock.Move(TimeSpan.FromMinutes(2));
        await using var again = await House.Open(site, clock, removed: true);
        await again.Settled();
        var answered = await again.Read(all => all.Set<WhatIfRun>().AsNoTracking().SingleAsync(run => run.Id == asked));
        (answered.State, answered.Passed, answered.Error).ShouldBe((WhatIfState.Answered, 1, ""));
    }

    [Theory, Stores]
    public async Task An_answer_is_forgotten_after_a_month_and_nobody_keeps_all_others_waiting(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        await house.Within(async services =>
        {
            var waiting = services.GetRequiredService<Store>();
            for (var run = 0; run < 3; run++)
                waiting.Add(new WhatIfRun { Kind = "incident", Policy = "SLP-1", Compared = "", Question = new(Anything, null, default, default), AskedBy = promises.Office.Manager.Person, AskedByName = "", Grants = "[]", AskedAt = house.Clock.GetUtcNow() });
            return await waiting.SaveChangesAsync();
        });

        (await Should.ThrowAsync<Refused>(() => house.Do((AskWhatIf ask) => ask.Run(new("SLP-1"), promises.Office.Manager)))).Message.ShouldContain("Wait");
        house.Clock.Move(TimeSpan.FromDays(29));
        await house.Do((ForgetWhatIfs forget) => forget.Run(default));
        (await house.Read(all => all.Set<WhatIfRun>().CountAsync())).ShouldBe(3);
        house.Clock.Move(TimeSpan.FromDays(2));
        await house.Do((ForgetWhatIfs forget) => forget.Run(default));
        (await house.Read(all => all.Set<WhatIfRun>().CountAsync())).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task Who_may_not_come_in_any_more_gets_no_answer_and_those_behind_do(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        await house.Within(async services =>
        {
            var waiting = services.GetRequiredService<Store>();
            waiting.Add(new WhatIfRun { Kind = "incident", Policy = "SLP-1", Compared = "", Question = new(Anything, null, default, default), AskedBy = Guid.CreateVersion7(), AskedByName = "Gone", Grants = "[]", AskedAt = house.Clock.GetUtcNow().AddMinutes(-1) });
            return await waiting.SaveChangesAsync();
        });
        await house.Do((AskWhatIf ask) => ask.Run(new("SLP-1"), promises.Office.Manager));
        await house.Settled();

        (await house.Read(all => all.Set<WhatIfRun>().AsNoTracking().OrderBy(run => run.AskedAt).ToListAsync())).Select(run => run.State).ShouldBe([WhatIfState.Failed, WhatIfState.Answered]);
    }

    [Theory, Stores]
    public async Task Whatever_happened_nothing_differs_where_nothing_is_supposed(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var (office, chance) = (promises.Office, new Dice(4_711));
        for (var turn = 0; turn < 25; turn++)
        {
            var incident = await office.Log(more: new(Impact: (Level)(chance.Roll(3) + 1), Urgency: (Level)(chance.Roll(3) + 1), Team: chance.Roll(2) == 0 ? office.Network.Id : office.Mail.Id));
            house.Clock.Move(TimeSpan.FromMinutes(1 + chance.Roll(399)));
            if (chance.Roll(3) > 0)
                await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Done."));
            house.Clock.Move(TimeSpan.FromMinutes(1 + chance.Roll(199)));
        }

        var policy = SupposedChange.Always((await house.Read(all => all.Set<ServiceLevelPolicy>().AsNoTracking().SingleAsync())).Definition);
        foreach (var supposed in (SupposedChange[])[new(), new(NoPauses: true), new(Targets: policy.Versions[^1].Targets), new(Hours: "mon-sun 00:00-24:00")])
        {
            var report = await house.Do((WhatIf ask) => ask.Ask(new(supposed.In(policy), policy, DateTimeOffset.UnixEpoch, house.Clock.GetUtcNow()), office.Manager, null, default));
            (report.Records, report.Differing, report.Worse, report.Better).ShouldBe((25, 0, 0, 0));
            foreach (var row in report.ByPriority.Concat(report.ByTeam).Concat(report.ByService).Concat(report.ByMonth).Append(new SideBySide("", report.Before, report.After)))
                row.After.ShouldBe(row.Before);
            report.Before.Breached.ShouldBeInRange(1, 24, "otherwise this would show nothing");
        }
    }

    private static PolicyDefinition Anything => new("Gold", "incident", PolicyType.Sla, "resolution", [new() { Targets = [new("1h")], Stops = [new("state", Value: "closed")] }]);
}
