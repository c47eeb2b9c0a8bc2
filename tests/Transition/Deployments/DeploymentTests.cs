using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;
using Tandem.Transition.UnauthorisedChanges;

namespace Tandem.Tests.Transition.Deployments;

/// <summary>What was brought where, by which change, and what runs there now.</summary>
public sealed class DeploymentTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_deployment_finds_the_change_whose_time_it_is(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var change = await delivery.Scheduled(TimeSpan.FromMinutes(-10), TimeSpan.FromHours(1));

        var deployment = await delivery.Record(new(delivery.Item.Id, Version: "2.4.1", Commit: "9fceb02", Url: "https://ci.example.org/runs/7"));

        (deployment.Change, deployment.Authorisation, deployment.State, deployment.Environment).ShouldBe((change.Id, Authorisation.Authorised, DeploymentLife.InProgress, ItemEnvironment.Production));
        (deployment.Service, deployment.DeployedBy, deployment.Title).ShouldBe((delivery.Service.Id, "Mara", $"{delivery.Item.Name} 2.4.1 to production"));
        (await delivery.Found()).ShouldBeEmpty();
        await delivery.Do<SucceedDeployment, SucceedDeployment.Request>(new(deployment.Id));
        (await delivery.Look(deployment)).Running.ShouldBeTrue();
        (await delivery.Facts(deployment.Id.Value)).ShouldBe([nameof(DeploymentRecorded), nameof(DeploymentSucceeded)]);
    }

    [Theory, Stores]
    public async Task A_deployment_that_no_change_covers_is_found_and_explained_afterwards(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var later = await delivery.Scheduled(TimeSpan.FromHours(5), TimeSpan.FromHours(6));

        var deployment = await delivery.Brought("9.9");

        (deployment.Authorisation, deployment.Change).ShouldBe((Authorisation.Unauthorised, null));
        var finding = (await delivery.Found()).ShouldHaveSingleItem();
        (finding.Deployment, finding.Origin, finding.State).ShouldBe((deployment.Id, FindingOrigin.Deployment, UnauthorisedChangeLife.Found));
        finding.Why.ShouldStartWith($"{ChangeKind.Kind.NumberOf(later)} is approved and begins at");
        (await delivery.Facts(finding.Id.Value)).ShouldBe([nameof(UnauthorisedChangeFound)]);

        await delivery.Do<InvestigateUnauthorisedChange, InvestigateUnauthorisedChange.Request>(new(finding.Id));
        (await delivery.Found())[0].Assignee.ShouldBe(delivery.MakerPerson.Id);
        await delivery.House.Do<AcceptUnauthorisedChange>(feature => feature.Run(new(finding.Id, null, " "), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.Do<AcceptUnauthorisedChange, AcceptUnauthorisedChange.Request>(new(finding.Id, later.Id, "The pipeline was too early"));
        var explained = await delivery.Look(deployment);
        (explained.Authorisation, explained.Change).ShouldBe((Authorisation.Accepted, later.Id));
        (await delivery.Facts(deployment.Id.Value))[^1].ShouldBe(nameof(DeploymentExplained));
        await delivery.House.Do<ReopenUnauthorisedChange>(feature => feature.Run(new(finding.Id), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.Do<ReopenUnauthorisedChange, ReopenUnauthorisedChange.Request>(new(finding.Id, "Nobody had agreed"));
        (await delivery.Found())[0].State.ShouldBe(UnauthorisedChangeLife.Investigating);
    }

    [Theory, Stores]
    public async Task A_named_change_counts_only_where_it_was_allowed_and_nobody_is_asked_in_a_test_environment(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var draft = await delivery.Raised(TimeSpan.FromMinutes(-30), TimeSpan.FromHours(1));

        var early = await delivery.Brought("1.0", change: draft.Id);
        (early.Change, early.Authorisation).ShouldBe((draft.Id, Authorisation.Unauthorised));
        (await delivery.Brought("1.0", ItemEnvironment.Test)).Authorisation.ShouldBe(Authorisation.NotNeeded);

        var named = await delivery.Scheduled(TimeSpan.FromMinutes(-30), TimeSpan.FromHours(1));
        await delivery.Do<StartChange, StartChange.Request>(new(named.Id));
        (await delivery.Brought("1.1", change: named.Id)).Authorisation.ShouldBe(Authorisation.Authorised);
        await delivery.Do<FinishChange, FinishChange.Request>(new(named.Id, ChangeOutcome.Successful));
        var told = await delivery.Record(new(delivery.Item.Id, Version: "1.2", StartedAt: delivery.Now.AddSeconds(-1), FinishedAt: delivery.Now, Change: named.Id));
        told.Authorisation.ShouldBe(Authorisation.Unauthorised, "the change was over by then");
    }

    [Theory, Stores]
    public async Task What_runs_gives_way_to_what_comes_and_runs_again_when_that_is_taken_back(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var (first, second) = (await delivery.Brought("1.0"), await delivery.Brought("1.1"));
        var elsewhere = await delivery.Brought("1.2", ItemEnvironment.Staging);
        ((await delivery.Look(first)).Running, (await delivery.Look(second)).Running, (await delivery.Look(elsewhere)).Running).ShouldBe((false, true, true));

        await delivery.House.Do<RollBackDeployment>(feature => feature.Run(new(second.Id), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.Do<RollBackDeployment, RollBackDeployment.Request>(new(second.Id, "The basket was empty"));

        ((await delivery.Look(first)).Running, (await delivery.Look(second)).State).ShouldBe((true, DeploymentLife.RolledBack));
        (await delivery.Facts(first.Id.Value)).ShouldBe([nameof(DeploymentRecorded), nameof(DeploymentSuperseded), nameof(DeploymentRestored)]);
        var running = await delivery.House.Do<ReadRunning, IReadOnlyList<RunningVersion>>(read => read.Of(delivery.Item.Name, delivery.Maker, default));
        running.Select(each => (each.Environment, each.Version)).ShouldBe([(ItemEnvironment.Production, "1.0"), (ItemEnvironment.Staging, "1.2")], ignoreOrder: true);

        var late = await delivery.Record(new(delivery.Item.Id, Version: "0.9", StartedAt: delivery.Now.AddDays(-2), FinishedAt: delivery.Now.AddDays(-2)));
        (late.Running, (await delivery.Look(first)).Running).ShouldBe((false, true), "what is told late displaces nothing newer");
        var gone = await delivery.Record(new(delivery.Item.Id, State: DeploymentLife.Succeeded, Removes: true));
        gone.Title.ShouldBe($"{delivery.Item.Name} removed from production");
        (await delivery.House.Do<ReadRunning, IReadOnlyList<RunningVersion>>(read => read.Of(delivery.Item.Name, delivery.Maker, default))).ShouldHaveSingleItem().Version.ShouldBe("1.2");
    }

    [Theory, Stores]
    public async Task A_deployment_that_fails_says_why_and_changes_nothing_of_what_runs(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var first = await delivery.Brought("1.0");
        var second = await delivery.Record(new(delivery.Item.Id, Version: "1.1"));

        await delivery.House.Do<FailDeployment>(feature => feature.Run(new(second.Id, " "), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.Do<FailDeployment, FailDeployment.Request>(new(second.Id, "No space left"));

        ((await delivery.Look(second)).State, (await delivery.Look(first)).Running).ShouldBe((DeploymentLife.Failed, true));
        await delivery.House.Do<SucceedDeployment>(feature => feature.Run(new(second.Id), delivery.Maker)).ShouldThrowAsync<NoSuchMove>();
        await delivery.Do<EditDeployment, EditDeployment.Request>(new(second.Id, Patch.Of("commit", "abc")));
        (await delivery.Look(second)).Commit.ShouldBe("abc");
    }

    [Theory, Stores]
    public async Task The_same_event_told_twice_is_one_deployment(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        var body = new JsonObject
        {
            ["item"] = delivery.Item.Name,
            ["version"] = "3.0",
            ["environment"] = "staging",
            ["state"] = "succeeded",
            ["startedAt"] = Rfc(delivery.Now.AddMinutes(-5)),
            ["finishedAt"] = Rfc(delivery.Now.AddMinutes(-1)),
            ["url"] = "https://ci.example.org/runs/8",
            ["commit"] = "deadbeef",
            ["deployedBy"] = "ci/cart",
            ["eventId"] = $"run-{Guid.CreateVersion7()}",
        };

        var (first, again) = (await program.Send("POST", "/api/v1/deployments", body), await program.Send("POST", "/api/v1/deployments", body));

        first.Status.ShouldBe(201, first.Text);
        again.Json["number"]!.ToString().ShouldBe(first.Json["number"]!.ToString());
        (first.Json["versionName"]!.ToString(), first.Json["environment"]!.ToString(), (bool)first.Json["running"]!, first.Json["item"]!.ToString())
            .ShouldBe(("3.0", "staging", true, ConfigurationItemKind.Kind.NumberOf(delivery.Item)));
        var running = await program.Get($"/api/v1/deployments/running?item={delivery.Item.Name}");
        running.Each("version").ShouldBe(["3.0"]);
        (await program.Get("/api/v1/deployments?authorisation=unauthorised&environment=staging")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [Stores("""{"version":"1"}""", 422)]
    [Stores("""{"component":"x","environment":"moon"}""", 422)]
    [Stores("""{"component":"x","state":"exploded"}""", 422)]
    [Stores("""{"component":"x","url":"javascript:alert(1)"}""", 422)]
    [Stores("""{"component":"x","startedAt":"2099-01-01T00:00:00Z"}""", 422)]
    [Stores("""{"component":"x","startedAt":"2026-01-02T00:00:00Z","finishedAt":"2026-01-01T00:00:00Z"}""", 422)]
    [Stores("""{"item":"CI-999999"}""", 404)]
    [Stores("""{"component":"x","colour":"blue"}""", 400)]
    public async Task What_cannot_be_is_refused(DatabaseKind store, string body, int status)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        var reply = await program.SendText("POST", "/api/v1/deployments", body);
        reply.Status.ShouldBe(status, reply.Text);
    }

    private static string Rfc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
