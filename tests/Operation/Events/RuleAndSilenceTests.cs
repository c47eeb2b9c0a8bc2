using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventRules;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Integrations;
using Tandem.Operation.Silences;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Tests.Operation.Events;

/// <summary>Rules decide, silences keep quiet, the service map joins, and people have the last word.</summary>
public sealed class RuleAndSilenceTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_rule_is_tried_on_the_past_switched_on_and_decides(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var watch = await Watch.In(house);
        for (var at = 0; at < 4; at++)
            await watch.Send(Watch.Event("Noise", $"h{at}", "error"));
        var rule = await house.Do<AddEventRule, EventRule>(add => add.Run(new("Noise is noise", Matchers: [new("alertname", "Noi.*", IsRegex: true)], Outcome: EventOutcome.Ignore), Census.Tandem));

        var tried = await house.Do<EventDryRuns, EventDryRun>(runs => runs.Of(rule, 100, Census.Tandem, default));
        (tried.Alerts, tried.Suited, tried.Before, tried.After).ShouldBe((4, 4, new EventToll(0, 1, 0), new EventToll(4, 0, 0)));
        await house.Do<MoveEventRule>(move => move.Run(new(rule.Id, EventRule.Active), Census.Tandem));
        await watch.Send(Watch.Event("Noise", "h9", "error"));
        var ignored = (await watch.Alerts("Noise"))[^1];
        (ignored.State, ignored.SuppressedBy, ignored.Incident).ShouldBe((AlertLife.Suppressed, SuppressionCause.Rule, null));
        ignored.Decisions[^1].Reason.ShouldContain(EventRule.Kind.NumberOf(rule));

        await house.Do<EditEventRule>(edit => edit.Run(new(rule.Id, Patch.Of("outcome", EventOutcome.Page)), Census.Tandem));
        await watch.Send(Watch.Event("Noise", "h10", "info"));
        (await watch.Alerts("Noise"))[^1].Incident.ShouldNotBeNull("the incident of the others is open, so it joins");
        await house.Do<EditEventRule>(edit => edit.Run(new(rule.Id, Patch.Of("minutes", 9_999)), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Do<AddEventRule, EventRule>(add => add.Run(new("Bad", Matchers: [new("a", "(", IsRegex: true)]), Census.Tandem)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task People_acknowledge_suppress_give_back_and_resolve(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        using var watch = await Watch.In(house);
        await watch.Send(Watch.Event("Hands"));
        var alert = await watch.Alert("Hands");

        await office.Do<AcknowledgeAlert, AcknowledgeAlert.Request>(new(alert.Id));
        (await watch.Alert("Hands")).AcknowledgedBy.ShouldBe(office.AgentPerson.Id);
        await watch.Send(Watch.Event("Hands"));
        (await watch.Alert("Hands")).Repeats.ShouldBe(2, "what is looked after is counted on");
        await house.Do<SuppressAlert>(feature => feature.Run(new(alert.Id), office.Agent)).ShouldThrowAsync<Refused>();
        await office.Do<SuppressAlert, SuppressAlert.Request>(new(alert.Id, "Known"));
        await office.Do<RingAlert, RingAlert.Request>(new(alert.Id));
        await office.Do<ResolveAlert, ResolveAlert.Request>(new(alert.Id, "Mended by hand"));
        await house.Do<AcknowledgeAlert>(feature => feature.Run(new(alert.Id), office.Agent)).ShouldThrowAsync<NoSuchMove>();
        await watch.Send(Watch.Event("Hands"));
        (await watch.Alerts("Hands")).Count.ShouldBe(2, "heard of again, it is a new one");
    }

    [Theory, Stores]
    public async Task A_silence_has_an_end_can_last_longer_and_must_not_suit_everything(DatabaseKind store)
    {
        var house = await houses.On(store);
        var soon = house.Clock.GetUtcNow().AddHours(1);
        var silence = await house.Do<AddSilence, Silence>(add => add.Run(new("Mending", [new("job", "backup")], EndsAt: soon), Census.Tandem));

        using var visitor = await house.SignedIn("Sieglinde", StandardRole.Administrator);
        async Task<bool> OffersEdit() => (await visitor.Open(SilenceKind.Kind.PathOf(silence))).QuerySelector("a[data-key='e']") is not null;

        await house.Do<EditSilence>(edit => edit.Run(new(silence.Id, Patch.Of("endsAt", soon.AddHours(1))), Census.Tandem));
        (await OffersEdit()).ShouldBeTrue();
        await house.Do<ExpireSilence>(end => end.Run(new(silence.Id), Census.Tandem));
        (await OffersEdit()).ShouldBeFalse();
        await house.Do<EditSilence>(edit => edit.Run(new(silence.Id, Patch.Of("comment", "Again")), Census.Tandem)).ShouldThrowAsync<Refused>();
        foreach (var (matchers, end) in ((Matcher[], DateTimeOffset?)[])[([new("job", ".*", IsRegex: true)], soon), ([], soon), ([new("a", "b")], null), ([new("a", "b")], soon.AddDays(-1))])
            await house.Do<AddSilence, Silence>(add => add.Run(new("Bad", matchers, EndsAt: end), Census.Tandem)).ShouldThrowAsync<Refused>();
        using var watch = await Watch.In(house);
        await house.Do<EditIntegration>(edit => edit.Run(new(watch.Integration.Id, Patch.Of("quota", 0)), Census.Tandem)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task Alerts_of_items_that_depend_on_each_other_join_one_incident_that_names_the_likely_cause(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var watch = await Watch.In(house);
        var (shop, database) = (await Item(house, "shop"), await Item(house, "astronomy-db"));
        await house.Do<AddRelation, ItemRelation>(add => add.Run(new(shop.Id, "depends on", database.Id), Census.Tandem));

        await watch.Send(Watch.Event("DbDown", "astronomy-db:5432", "critical"));
        await watch.Send(Watch.Event("ShopSlow", "shop", "error"));

        var (cause, effect) = (await watch.Alert("DbDown"), await watch.Alert("ShopSlow"));
        (cause.Item, effect.Item).ShouldBe((database.Id, shop.Id));
        effect.Incident.ShouldBe(cause.Incident);
        effect.Decisions.Single(decision => decision.Step == "Correlate").Reason.ShouldContain("the likely cause is astronomy-db");
        (await house.Read(all => all.Facts.CountAsync(fact => fact.Name == nameof(AlertJoined)))).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task A_storm_is_folded_into_one_incident_and_flapping_calls_nobody_again(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var watch = await Watch.In(house);
        await watch.Send([.. Enumerable.Range(0, 60).Select(at => Watch.Event($"Storm{at}", severity: "error"))]);
        (await house.Read(all => all.Incidents.CountAsync())).ShouldBe(21);

        for (var time = 0; time < 4; time++)
        {
            await watch.Send(Watch.Event("Flap", severity: "critical"));
            await watch.Send(Watch.Event("Flap", severity: "critical", state: "resolved"));
        }

        var last = (await watch.Alerts("Flap"))[^1];
        (last.State, last.Incident).ShouldBe((AlertLife.Flapping, null));
        await watch.Pass(TimeSpan.FromMinutes(11));
        (await watch.Alerts("Flap"))[^1].State.ShouldBe(AlertLife.Resolved, "it was still for ten minutes");
    }

    [Fact]
    public void Matchers_read_as_they_are_written_and_answer_as_Alertmanager_does()
    {
        Matcher[] some = [new("a", "b"), new("job", "x,y \"z\" \\"), new("host", "web-.*|db", IsRegex: true), new("b", "c", IsEqual: false), new("d", "e+", IsRegex: true, IsEqual: false)];
        MatcherText.Read(MatcherText.Write(some)).ShouldBe(some);
        MatcherText.Read("""{alertname="A", severity=~"x|y", team!="z"}""").Select(matcher => matcher.ToString()).ShouldBe(["alertname=\"A\"", "severity=~\"x|y\"", "team!=\"z\""]);
        MatcherText.Read("alertname=Foo").ShouldBe([new Matcher("alertname", "Foo")]);
        foreach (var bad in (string[])["alertname", "=x", "a~b", "a=\"b"])
            Should.Throw<Refused>(() => MatcherText.Read(bad), bad);

        foreach (var (matcher, value, holds) in ((Matcher, string?, bool)[])
        [
            (some[0], "b", true), (some[0], "B", false), (some[0], null, false), (new("a", ""), null, true), (some[2], "web-1", true), (some[2], "xdb", false), (some[2], "db", true),
            (some[3], "c", false), (some[3], null, true), (some[4], "eee", false), (some[4], "f", true), (new("a", ".+", IsRegex: true), null, false),
        ])
            MatcherTest.Read([matcher])[0].Holds(value).ShouldBe(holds, $"{matcher} {value}");
        MatcherTest.Read([new("a", "(a+)+b", IsRegex: true)])[0].Holds(new string('a', 2_000)).ShouldBeFalse("and in no time");
    }

    private static Task<ConfigurationItem> Item(House house, string name) => house.Do<AddConfigurationItem, ConfigurationItem>(add => add.Run(new(name, "server"), Census.Tandem));
}
