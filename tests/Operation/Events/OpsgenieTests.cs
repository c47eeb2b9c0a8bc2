using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Files;
using Tandem.Kernel.Storage;
using Tandem.Operation.AlertNoise;
using Tandem.Operation.Escalations;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.OnCall;
using Tandem.Operation.Paging;
using Tandem.Operation.Silences;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Duty = Tandem.Tests.Operation.OnCall.Watch;

namespace Tandem.Tests.Operation.Events;

/// <summary>Whoever spoke to Opsgenie changes the host name alone: alerts are made, answered, handed on and put off, and what became of each request can be asked for.</summary>
public sealed class OpsgenieTests(Houses houses) : IClassFixture<Houses>
{
    private const string Root = "/opsgenie/v2/alerts", ByAlias = "?identifierType=alias";

    [Theory, Stores]
    public async Task Opsgenie_creates_acknowledges_and_closes_by_alias(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        using var sender = new HttpClient { BaseAddress = house.Address };
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("GenieKey", watch.Key);

        await Post(sender, "/opsgenie/v2/alerts", new JsonObject { ["message"] = "Out of memory", ["alias"] = "oom", ["priority"] = "P1", ["details"] = new JsonObject { ["host"] = "m1" }, ["tags"] = new JsonArray("x") }, 202);
        (await watch.Alert("Out of memory")).Severity.ShouldBe(Severity.Critical);
        await Post(sender, "/opsgenie/v2/alerts/oom/acknowledge?identifierType=alias", new JsonObject(), 202);
        (await watch.Alert("Out of memory")).State.ShouldBe(AlertLife.Acknowledged);
        await Post(sender, "/opsgenie/v2/alerts/oom/close?identifierType=alias", new JsonObject(), 202);
        (await watch.Alert("Out of memory")).State.ShouldBe(AlertLife.Resolved);
        await Post(sender, "/opsgenie/v2/alerts", new JsonObject { ["message"] = "" }, 422);
    }

    [Theory, Stores]
    public async Task Opsgenie_rewords_remarks_gives_back_worsens_and_tells_what_it_knows(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.OfATeam(house);
        using var other = await Watch.In(house);
        using var sender = new HttpClient { BaseAddress = house.Address };
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("GenieKey", watch.Key);
        const string oom = "/opsgenie/v2/alerts/oom2", byAlias = "?identifierType=alias";
        await Post(sender, "/opsgenie/v2/alerts", new JsonObject { ["message"] = "Little memory", ["alias"] = "oom2", ["priority"] = "P3", ["entity"] = "m1", ["tags"] = new JsonArray("shop", "eu"), ["note"] = "Seen twice" }, 202);
        var first = await watch.Alert("Little memory");
        (first.Labels["tags"], first.Annotations["note"]).ShouldBe(("shop,eu", "Seen twice"));

        await Put(sender, $"{oom}/message{byAlias}", new JsonObject { ["message"] = "No memory" }, 202);
        await Put(sender, $"{oom}/description{byAlias}", new JsonObject { ["description"] = "It swaps" }, 202);
        await Put(sender, $"{oom}/priority{byAlias}", new JsonObject { ["priority"] = "P1" }, 202);
        await Put(sender, $"{oom}/priority{byAlias}", new JsonObject { ["priority"] = "P9" }, 422);
        (await Put(sender, $"{oom}/priority{byAlias}", new JsonObject { ["priority"] = "P4" }, 422))["errors"]!["priority"]!.GetValue<string>().ShouldContain("only rises");
        await Put(sender, $"{oom}/message{byAlias}", new JsonObject { ["message"] = "" }, 422);
        await Post(sender, $"{oom}/notes{byAlias}", new JsonObject { ["note"] = "I look into it" }, 202);
        await Post(sender, $"{oom}/acknowledge{byAlias}", new JsonObject(), 202);
        await Post(sender, $"{oom}/unacknowledge{byAlias}", new JsonObject(), 202);
        var alert = await watch.Alert("Little memory");
        (alert.Title, alert.Description, alert.Severity, alert.State, alert.Paged).ShouldBe(("No memory", "It swaps", Severity.Critical, AlertLife.Firing, true));
        var facts = await house.Read(all => all.Facts.Where(fact => fact.Record == alert.Id.Value).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());
        facts.ShouldBe([nameof(AlertFired), nameof(AlertReworded), nameof(AlertReworded), nameof(AlertWorsened), nameof(PagingRequested), nameof(CommentAdded), nameof(AlertAcknowledged), nameof(AlertGivenBack)]);
        nameof(RewordAlert).ShouldEndWith("Alert");

        var shown = (await Get(sender, $"{oom}{byAlias}"))["data"]!;
        ((string)shown["message"]!, (string)shown["status"]!, (string)shown["priority"]!, (bool)shown["acknowledged"]!, (string)shown["entity"]!).ShouldBe(("No memory", "open", "P1", false, "m1"));
        (await Get(sender, $"/opsgenie/v2/alerts/{shown["id"]}"))["data"]!["tinyId"]!.ToString().ShouldBe(shown["tinyId"]!.ToString());
        (await Get(sender, "/opsgenie/v2/alerts?query=status:open%20AND%20alias:oom2"))["data"]!.AsArray().Count.ShouldBe(1);
        (await Get(sender, "/opsgenie/v2/alerts/count?query=status%3Aclosed"))["data"]!["count"]!.GetValue<int>().ShouldBe(0);
        (await sender.GetAsync("/opsgenie/v2/alerts?query=owner:me")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using (var searches = await sender.GetAsync($"{Root}/saved-searches"))
            (await searches.Content.ReadAsStringAsync()).ShouldContain("There is no saved search here");
        (await sender.GetAsync("/opsgenie/v2/alerts?sort=message")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var stranger = new HttpClient { BaseAddress = house.Address };
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("GenieKey", other.Key);
        (await stranger.GetAsync($"/opsgenie/v2/alerts/{shown["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "another's alert is not there for it");

        await Post(sender, $"/opsgenie/v2/alerts/{shown["id"]}/close", new JsonObject { ["note"] = "Done" }, 202);
        (await watch.Alert("Little memory")).State.ShouldBe(AlertLife.Resolved);
        await Put(sender, $"{oom}/message{byAlias}", new JsonObject { ["message"] = "Too late" }, 202);
        (await watch.Alert("Little memory")).Title.ShouldBe("No memory");
    }

    [Theory, Stores]
    public async Task Calls_about_an_alert_are_put_off_given_to_somebody_and_escalated(DatabaseKind store)
    {
        var house = await houses.On(store);
        var duty = await Duty.In(house);
        using var watch = await Watch.In(house, new(Team: duty.Office.Network.Id));
        using var sender = Caller(watch);
        var alias = await Made(sender, "Line down", "P1");
        await house.Settled();
        var alert = await watch.Alert("Line down");
        var page = (await Pages(house, alert)).ShouldHaveSingleItem();
        (page.State, page.Policy).ShouldBe((PageLife.Triggered, duty.Policy.Id));

        foreach (var (end, why) in new[] { (TimeSpan.FromMinutes(-1), "within a week"), (TimeSpan.FromDays(8), "within a week") })
            (await Ask(sender, alias, "snooze", new JsonObject { ["endTime"] = Moment(house, end) }, 422))["errors"]!["endTime"]!.GetValue<string>().ShouldContain(why);
        (await Ask(sender, alias, "snooze", new JsonObject(), 422))["errors"]!["endTime"].ShouldNotBeNull();
        var until = new DateTimeOffset(house.Clock.GetUtcNow().UtcDateTime.Date.AddDays(2), TimeSpan.Zero);
        var snoozed = await Ask(sender, alias, "snooze", new JsonObject { ["endTime"] = until.ToString("O", CultureInfo.InvariantCulture), ["user"] = "anna@example.org", ["note"] = "Waits for the carrier" });
        (await Outcome(sender, snoozed)).ShouldBe((true, "Snooze", "Alert is snoozed", alert.Id.Value.ToString(), alias));
        page = (await Pages(house, alert)).Single();
        (page.State, page.SnoozedUntil).ShouldBe((PageLife.Snoozed, until));
        var shown = (await Get(sender, $"{Root}/{alias}{ByAlias}"))["data"]!;
        (shown["snoozed"]!.GetValue<bool>(), shown["snoozedUntil"]!.GetValue<DateTimeOffset>()).ShouldBe((true, until));
        (await house.Read(all => all.Facts.SingleAsync(fact => fact.Record == page.Id.Value && fact.Name == nameof(PageSnoozed)))).ActorName.ShouldBe($"{watch.Integration.Name} (anna@example.org)");

        (await Ask(sender, alias, "assign", new JsonObject { ["owner"] = new JsonObject { ["username"] = "nobody@example.org" } }, 422))["errors"]!["owner"]!.GetValue<string>().ShouldContain("nobody@example.org");
        await Ask(sender, alias, "assign", new JsonObject { ["owner"] = new JsonObject { ["username"] = duty.Ben.Email } });
        (await watch.Incident(alert)).Assignee.ShouldBe(duty.Ben.Id);
        page = (await Pages(house, alert)).Single();
        (page.State, page.Person).ShouldBe((PageLife.Triggered, duty.Ben.Id), "he is called at once");

        var escalation = new JsonObject { ["escalation"] = new JsonObject { ["name"] = duty.Policy.Name } };
        (await Ask(sender, alias, "escalate", new JsonObject { ["escalation"] = new JsonObject { ["name"] = "None" } }, 422))["errors"]!["escalation"].ShouldNotBeNull();
        await Ask(sender, alias, "escalate", escalation);
        await house.Settled();
        var second = (await Pages(house, alert)).Single(each => each.Policy == duty.Policy.Id);
        second.Called.ShouldNotBeEmpty();
        await Ask(sender, alias, "escalate", escalation);
        await house.Settled();
        (await Pages(house, alert)).Single(each => each.Id == second.Id).Called.ShouldBe([Person.Kind.NumberOf(duty.Office.ManagerPerson)], "its next step was taken at once");
        (await Get(sender, $"{Root}/{alias}/recipients{ByAlias}"))["data"]!.AsArray().Select(each => each!["user"]!["id"]!.GetValue<Guid>()).ShouldContain(duty.Office.ManagerPerson.Id.Value);
    }

    [Theory, Stores]
    public async Task Whom_a_sender_names_is_called_and_whom_nobody_knows_is_said(DatabaseKind store)
    {
        var house = await houses.On(store);
        var duty = await Duty.In(house);
        using var watch = await Watch.In(house);
        using var sender = Caller(watch);
        var alias = $"{Guid.CreateVersion7():n}";
        await Post(sender, Root, new JsonObject
        {
            ["message"] = "Routed",
            ["alias"] = alias,
            ["responders"] = new JsonArray(
                new JsonObject { ["type"] = "team", ["name"] = duty.Office.Network.Name }, new JsonObject { ["type"] = "user", ["username"] = duty.Ben.UserName }, new JsonObject { ["type"] = "team", ["name"] = "Moved, away" }),
            ["visibleTo"] = new JsonArray(new JsonObject { ["type"] = "user", ["username"] = "carl@example.org" }),
            ["actions"] = new JsonArray("Restart"),
            ["user"] = "Monitor",
        }, 202);
        await house.Settled();
        var alert = await watch.Alert("Routed");
        (alert.Team, alert.Annotations["visibleTo"], alert.Annotations["actions"], alert.Annotations["user"]).ShouldBe((duty.Office.Network.Id, "user carl@example.org", "Restart", "Monitor"));
        alert.Annotations[Responders.Annotation].ShouldBe($"{Team.Kind.NumberOf(duty.Office.Network)}, {Person.Kind.NumberOf(duty.Ben)}, team Moved  away");
        (await Pages(house, alert)).Select(page => (page.Policy, page.Person, page.Urgency)).ShouldBe([(duty.Policy.Id, null, Urgency.Low), (null, duty.Ben.Id, Urgency.Low)], ignoreOrder: true);
        await Should.ThrowAsync<Refused>(() => house.Do((CallResponder call) => call.Run(new(alert.Id, $"{Team.Kind.Prefix}-99999"), Census.Tandem)));

        await Ask(sender, alias, "responders", new JsonObject { ["responder"] = new JsonObject { ["type"] = "schedule", ["name"] = duty.Schedule.Name } });
        (await Ask(sender, alias, "responders", new JsonObject { ["responder"] = new JsonObject { ["type"] = "robot", ["name"] = "x" } }, 422))["errors"]!["type"].ShouldNotBeNull();
        (await Ask(sender, alias, "teams", new JsonObject { ["team"] = new JsonObject { ["name"] = "Moved away" } }, 422))["errors"]!["team"]!.GetValue<string>().ShouldBe("There is no team called Moved away here.");
        (await Ask(sender, alias, "responders", new JsonObject(), 422))["errors"]!["responder"].ShouldNotBeNull();
        (await Ask(sender, await Made(sender, "Unpaged", "P4"), "snooze", new JsonObject { ["endTime"] = Moment(house, TimeSpan.FromHours(1)) }, 422))["errors"]!["endTime"]!.GetValue<string>().ShouldContain("no call to put off");
        var onCall = (await house.Read(all => new WhoIsOnCall(all).At(duty.Schedule, house.Clock.GetUtcNow(), default)))!.Id;
        (await Pages(house, alert)).ShouldContain(page => page.Person == onCall);
    }

    [Theory, Stores]
    public async Task Files_are_added_listed_fetched_and_removed_as_with_Opsgenie_under_the_rules_of_every_file(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        using var other = await Watch.In(house);
        using var sender = Caller(watch);
        using var stranger = Caller(other);
        var alias = await Made(sender, "With a picture", "P3");
        const string byAlias = "?alertIdentifierType=alias";
        var files = $"{Root}/{alias}/attachments";

        var added = await Sent(sender, $"{files}{byAlias}", "graph.txt", "Rising", 201);
        (await Sent(sender, $"{files}{byAlias}", "virus.exe", "MZ", 422))["errors"]!["file"].ShouldNotBeNull();
        var listed = (await Get(sender, $"{files}{byAlias}"))["data"]!.AsArray().Single()!;
        (listed["name"]!.GetValue<string>(), $"{listed["id"]!.GetValue<long>()}").ShouldBe(("graph.txt", added["data"]!["id"]!.GetValue<string>()));
        var one = $"{files}/{listed["id"]}{byAlias}";
        var url = (await Get(sender, one))["data"]!["url"]!.GetValue<string>();
        using (var content = await sender.GetAsync(url))
        {
            (await content.Content.ReadAsStringAsync()).ShouldBe("Rising");
            content.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        }

        (await stranger.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sender.GetAsync($"{files}/1{byAlias}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var alert = (await watch.Alerts("With a picture")).Single();
        (await house.Read(all => all.Facts.SingleAsync(fact => fact.Record == alert.Id.Value && fact.Name == nameof(FileAttached)))).ActorName.ShouldEndWith("(carl)");
        (await sender.DeleteAsync(one)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Get(sender, $"{files}{byAlias}"))["data"]!.AsArray().ShouldBeEmpty();
        (await sender.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        static async Task<JsonNode> Sent(HttpClient client, string path, string name, string text, int status)
        {
            using var form = new MultipartFormDataContent { { new StringContent("carl"), "user" }, { new StringContent(text), "file", name } };
            using var answer = await client.PostAsync(path, form);
            ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        }
    }

    [Theory, Stores]
    public async Task Whoever_is_called_because_a_sender_names_them_counts_as_called_and_keeps_no_rule_from_calling(DatabaseKind store)
    {
        var house = await houses.On(store);
        var duty = await Duty.In(house);
        using var watch = await Watch.In(house, new(Team: duty.Office.Network.Id));
        using var sender = Caller(watch);
        var name = $"Woken{Guid.CreateVersion7():n}";
        JsonNode Named(string host, string severity, string responder)
        {
            var said = Watch.Event(name, host, severity);
            said["annotations"] = new JsonObject { [Responders.Annotation] = responder };
            return said;
        }

        await watch.Send(Named("a", "info", Person.Kind.NumberOf(duty.Ben)), Named("b", "info", $"{Team.Kind.Prefix}-99999"), Watch.Event(name, "c", "info"));
        await house.Settled();
        (await watch.Alerts(name)).Select(alert => alert.Paged).ShouldBe([true, false, false]);
        var quiet = await Made(sender, name, "P5");
        await Ask(sender, quiet, "assign", new JsonObject { ["owner"] = new JsonObject { ["username"] = duty.Ben.UserName } });
        (await watch.Alerts(name))[^1].Paged.ShouldBeTrue();
        var now = house.Clock.GetUtcNow();
        var report = await house.Do((ReadNoise read) => read.Run(null, now.AddMinutes(-5), now.AddMinutes(5), Census.Tandem, default));
        report.Names.Single(part => part.Name == name).Paged.ShouldBe(2);

        await watch.Send(Named("d", "warning", Person.Kind.NumberOf(duty.Ben)));
        await house.Settled();
        await watch.Send(Watch.Event(name, "d", "critical"));
        await house.Settled();
        (await Pages(house, (await watch.Alerts(name))[^1])).Select(page => page.Policy).ShouldContain(duty.Policy.Id, "that its sender had somebody called does not keep its rule from calling");
    }

    [Theory, Stores]
    public async Task Whom_an_annotation_names_is_called_once_the_alert_is_not_kept_quiet_and_who_cannot_be_is_said_on_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var duty = await Duty.In(house);
        using var watch = await Watch.In(house);
        var name = $"Quiet{Guid.CreateVersion7():n}";
        var said = Watch.Event(name);
        said["annotations"] = new JsonObject { [Responders.Annotation] = $"{Person.Kind.NumberOf(duty.Ben)}, {Team.Kind.Prefix}-99999, somebody" };
        await house.Do<AddSilence, Silence>(add => add.Run(new("Mending", [new("alertname", name)], EndsAt: house.Clock.GetUtcNow().AddMinutes(10)), Census.Tandem));
        await watch.Send(said);
        await house.Settled();
        var alert = await watch.Alert(name);
        (alert.State, (await Pages(house, alert)).Count).ShouldBe((AlertLife.Suppressed, 0));

        await watch.Pass(TimeSpan.FromMinutes(11));
        await watch.Send(said.DeepClone());
        await house.Settled();
        (await Pages(house, alert)).Select(page => page.Person).ShouldBe([duty.Ben.Id]);
        (await house.Read(all => all.Comments.Where(comment => comment.Record == alert.Id.Value).Select(comment => comment.Text).ToListAsync())).ShouldBe([$"Nobody was called for {Team.Kind.Prefix}-99999: There is no {Team.Kind.Prefix}-99999."]);
        (await watch.Alert(name)).Decisions[^1].Verdict.ShouldBe("Called");
    }

    [Theory, Stores]
    public async Task Who_looks_after_an_alert_ends_the_call_about_it_and_who_gives_it_back_begins_it_again(DatabaseKind store)
    {
        var house = await houses.On(store);
        var duty = await Duty.In(house);
        using var watch = await Watch.In(house, new(Team: duty.Office.Network.Id));
        using var sender = Caller(watch);
        var alias = await Made(sender, "Core down", "P1");
        await house.Settled();
        var alert = await watch.Alert("Core down");

        await Ask(sender, alias, "acknowledge", new JsonObject());
        await house.Settled();
        (await Pages(house, alert)).Single().State.ShouldBe(PageLife.Acknowledged);
        await Ask(sender, alias, "unacknowledge", new JsonObject());
        await house.Settled();
        (await Pages(house, alert)).Single().State.ShouldBe(PageLife.Triggered);

        var anna = await house.ActorOf(duty.Anna);
        await house.Do<AcknowledgeAlert>(feature => feature.Run(new(alert.Id), anna));
        await house.Settled();
        (await Pages(house, alert)).Single().AcknowledgedBy.ShouldBe(duty.Anna.Id, "whoever acknowledges the alert has the call");
    }

    [Theory, Stores]
    public async Task Tags_and_details_are_added_and_removed_and_the_alert_stays_the_same(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        using var sender = Caller(watch);
        var alias = await Made(sender, "Tagged", "P3");
        await Ask(sender, alias, "tags", new JsonObject { ["tags"] = new JsonArray("eu", "shop") });
        await Ask(sender, alias, "tags", new JsonObject { ["tags"] = new JsonArray("eu", "night") });
        await Ask(sender, alias, "details", new JsonObject { ["details"] = new JsonObject { ["rack"] = 7, ["row"] = "b" } });
        await Delete(sender, $"{Root}/{alias}/tags{ByAlias}&tags=shop,absent&user=anna");
        await Delete(sender, $"{Root}/{alias}/details{ByAlias}&keys=row");
        (await Ask(sender, alias, "tags", new JsonObject { ["tags"] = new JsonArray() }, 422))["errors"]!["tags"].ShouldNotBeNull();
        (await Ask(sender, alias, "tags", new JsonObject { ["tags"] = new JsonArray(new string('x', 2_001)) }, 422))["errors"]!["tags"].ShouldNotBeNull();
        (await Ask(sender, alias, "details", new JsonObject { ["details"] = new JsonObject { ["rack"] = new JsonArray() } }, 422))["errors"]!["details"].ShouldNotBeNull();

        var shown = (await Get(sender, $"{Root}/{alias}{ByAlias}"))["data"]!;
        (shown["alias"]!.GetValue<string>(), string.Join(' ', shown["tags"]!.AsArray()), shown["details"]!.ToJsonString()).ShouldBe((alias, "eu night", """{"rack":"7"}"""));
        await Post(sender, Root, new JsonObject { ["message"] = "Tagged", ["alias"] = alias }, 202);
        (await watch.Alert("Tagged")).Repeats.ShouldBe(2);
        (await house.Read(async all => await all.Facts.CountAsync(fact => fact.Name == nameof(AlertRelabelled) && fact.Record == shown["id"]!.GetValue<Guid>()))).ShouldBe(5);
        var alert = await watch.Alert("Tagged");
        await Should.ThrowAsync<Refused>(() => house.Do((RelabelAlert relabel) => relabel.Run(new(alert.Id, LabelSet.Of([new("rack", new string('x', 2_001))])), Census.Tandem)));
        await watch.Send(Watch.Event("Other"));
        using var alerts = await watch.Client.GetAsync($"/alertmanager/api/v2/alerts?filter={Uri.EscapeDataString("rack=\"7\"")}");
        JsonNode.Parse(await alerts.Content.ReadAsStringAsync())!.AsArray().ShouldHaveSingleItem("silences and filters see the new labels at once");
    }

    [Theory, Stores]
    public async Task What_became_of_a_request_is_told_truly_and_what_is_unknown_is_refused_in_Opsgenies_words(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        using var other = await Watch.In(house);
        using var sender = Caller(watch);
        var created = await Post(sender, Root, new JsonObject { ["message"] = "Asked for", ["alias"] = "asked/for" }, 202);
        var alert = await watch.Alert("Asked for");
        (await Outcome(sender, created)).ShouldBe((true, "Create", "Created alert", alert.Id.Value.ToString(), "asked/for"));
        using (var stranger = Caller(other))
            (await Get(stranger, $"{Root}/requests/{created["requestId"]}", 404))["message"]!.GetValue<string>().ShouldContain("might not be processed yet");
        (await Get(sender, $"{Root}/requests/nonsense", 404))["requestId"].ShouldNotBeNull();

        (await Outcome(sender, await Ask(sender, "nobody", "acknowledge", new JsonObject()))).ShouldBe((false, "Acknowledge", "There is no open alert", "", ""));
        await Ask(sender, "asked%2Ffor", "notes", new JsonObject { ["note"] = "Seen", ["user"] = "anna", ["source"] = "script" });
        (await Outcome(sender, await Ask(sender, "asked%2Ffor", "actions/Acknowledge", new JsonObject()))).ShouldBe((true, "Execute Custom Action", "Alert is acknowledged", alert.Id.Value.ToString(), "asked/for"));
        (await Ask(sender, "asked%2Ffor", "actions/Restart", new JsonObject(), 422))["errors"]!["action"]!.GetValue<string>().ShouldContain("no action Restart");
        (await Outcome(sender, await Delete(sender, $"{Root}/asked%2Ffor{ByAlias}&user=anna&note=Gone"))).Status.ShouldBe("Alert is closed: nothing is deleted here");
        (await Outcome(sender, await Ask(sender, "asked%2Ffor", "snooze", new JsonObject { ["endTime"] = Moment(house, TimeSpan.FromHours(1)) }))).Status.ShouldBe("There is no open alert");
        alert = await watch.Alert("Asked for");
        alert.State.ShouldBe(AlertLife.Resolved);
        (await house.Read(all => all.Facts.SingleAsync(fact => fact.Record == alert.Id.Value && fact.Name == nameof(AlertResolved)))).ActorName.ShouldBe($"{watch.Integration.Name} (anna)");

        var notes = (await Get(sender, $"{Root}/asked%2Ffor/notes{ByAlias}&order=asc"))["data"]!.AsArray();
        notes.Select(each => (each!["note"]!.GetValue<string>(), each["owner"]!.GetValue<string>())).ShouldBe([("Seen", $"{watch.Integration.Name} (anna, script)"), ("Gone", $"{watch.Integration.Name} (anna)")]);
        var logs = await Get(sender, $"{Root}/asked%2Ffor/logs{ByAlias}&order=asc&limit=2");
        logs["data"]!.AsArray().Select(each => each!["log"]!.GetValue<string>()).ShouldBe(["Alert fired", "Comment added"]);
        (await Get(sender, logs["paging"]!["next"]!.GetValue<string>()))["data"]!.AsArray()[0]!["log"]!.GetValue<string>().ShouldBe("Alert acknowledged");
        (await Get(sender, $"{Root}/asked%2Ffor/recipients{ByAlias}"))["data"]!.AsArray().ShouldBeEmpty();

        using var anna = await house.SignedIn("Anna", StandardRole.Agent);
        (await anna.Open($"/alert/detail/{alert.Id.Value}")).Body!.TextContent.ShouldContain("Asked for", customMessage: "a link to Opsgenie's own page leads on");
        using var nobody = house.Visitor();
        (await nobody.Open($"/alert/detail/{alert.Id.Value}")).Body!.TextContent.ShouldNotContain("Asked for");
        (await Get(sender, $"{Root}/nobody{ByAlias}", 404))["message"]!.GetValue<string>().ShouldBe("There is no alert with alias [nobody].");
        (await Get(sender, "/opsgenie/v2/alerts/saved-searches/x", 404))["message"]!.GetValue<string>().ShouldContain("Opsgenie");
        (await Post(sender, Root, new JsonObject { ["message"] = "Bad", ["priority"] = "P9" }, 422))["errors"]!["priority"]!.GetValue<string>().ShouldBe("Priority must be one of [P1, P2, P3, P4, P5].");
        foreach (var (member, wrong) in new (string, JsonNode)[] { ("tags", "x"), ("actions", new JsonArray(new JsonObject())), ("note", new JsonObject()), ("responders", new JsonArray(new JsonObject { ["type"] = "team" })), ("details", 5) })
            await Post(sender, Root, new JsonObject { ["message"] = "Bad", [member] = wrong }, 422);
        await Post(sender, Root, new JsonObject { ["message"] = "Left empty", ["responders"] = new JsonArray(new JsonObject { ["type"] = "team", ["name"] = "" }), ["tags"] = new JsonArray("") }, 202);
        await Ask(sender, "asked%2Ffor", "reopen", new JsonObject(), 404);
        foreach (var what in (string[])["tags", "details", "snooze", "assign", "escalate", "responders", "teams", "notes", "actions/x"])
        {
            var open = await Made(sender, $"Odd {what}", "P4");
            await Ask(sender, open, what, new JsonArray(1), 422);
        }

        (await Post(sender, Root, new JsonObject { ["message"] = "Bad", ["alias"] = new string('a', 513) }, 422))["errors"]!["message"]!.GetValue<string>().ShouldContain("512");
        sender.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("GenieKey", "wrong");
        (await Post(sender, Root, new JsonObject { ["message"] = "x" }, 401))["message"].ShouldNotBeNull();
    }

    private static HttpClient Caller(Watch watch)
    {
        var client = new HttpClient { BaseAddress = watch.House.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("GenieKey", watch.Key);
        return client;
    }

    private static async Task<string> Made(HttpClient sender, string message, string priority)
    {
        var alias = $"{Guid.CreateVersion7():n}";
        await Post(sender, Root, new JsonObject { ["message"] = message, ["alias"] = alias, ["priority"] = priority }, 202);
        return alias;
    }

    private static string Moment(House house, TimeSpan ahead) => (house.Clock.GetUtcNow() + ahead).ToString("O", CultureInfo.InvariantCulture);

    private static Task<List<Page>> Pages(House house, Alert alert) => house.Read(all => all.OpenPagesAbout(alert).AsNoTracking().ToListAsync());

    private static Task<JsonNode> Ask(HttpClient sender, string alias, string what, JsonNode body, int status = 202) => Post(sender, $"{Root}/{alias}/{what}{ByAlias}", body, status);

    /// <summary>What is told of a request: whether it was carried out, what it was, what is said of it, and of which alert.</summary>
    private static async Task<(bool IsSuccess, string Action, string Status, string Alert, string Alias)> Outcome(HttpClient sender, JsonNode accepted)
    {
        var told = (await Get(sender, $"{Root}/requests/{accepted["requestId"]}"))["data"]!;
        return (told["isSuccess"]!.GetValue<bool>(), told["action"]!.GetValue<string>(), told["status"]!.GetValue<string>(), told["alertId"]!.GetValue<string>(), told["alias"]!.GetValue<string>());
    }

    private static Task<JsonNode> Post(HttpClient client, string path, JsonNode body, int status) => Send(client, HttpMethod.Post, path, body, status);

    private static Task<JsonNode> Put(HttpClient client, string path, JsonNode body, int status) => Send(client, HttpMethod.Put, path, body, status);

    private static Task<JsonNode> Delete(HttpClient client, string path) => Send(client, HttpMethod.Delete, path, null, 202);

    private static Task<JsonNode> Get(HttpClient client, string path, int status = 200) => Send(client, HttpMethod.Get, path, null, status);

    private static async Task<JsonNode> Send(HttpClient client, HttpMethod method, string path, JsonNode? body, int status)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, $"{method} {path}: {text}");
        return JsonNode.Parse(text)!;
    }
}
