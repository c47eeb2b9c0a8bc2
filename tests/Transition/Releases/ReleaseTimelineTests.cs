using Tandem.Interface.Look;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Deployments;
using Tandem.Transition.Deployments;
using Tandem.Transition.Releases;
using Tandem.Transition.ReleaseTimeline;

namespace Tandem.Tests.Transition.Releases;

/// <summary>Releases and versions over time.</summary>
public sealed class ReleaseTimelineTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Stages_and_versions_stand_on_the_timeline_and_what_was_taken_back_gives_way(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var release = await delivery.House.Do<PlanRelease, Release>(feature => feature.Run(new("Cart 5", "5.0", PlannedAt: delivery.Now.AddDays(20)), delivery.Maker));
        await delivery.Brought("4.9");
        delivery.House.Clock.Move(TimeSpan.FromDays(2));
        var bad = await delivery.Brought("5.0");
        delivery.House.Clock.Move(TimeSpan.FromDays(1));
        await delivery.Do<RollBackDeployment, RollBackDeployment.Request>(new(bad.Id, "It was slow"));
        delivery.House.Clock.Move(TimeSpan.FromDays(1));

        var times = await delivery.House.Do<ReadReleaseTimeline, ReleaseTimes>(read => read.Between(delivery.Now.AddDays(-30), delivery.Now.AddDays(30), delivery.Maker, default));
        var line = times.Releases.Single(each => each.Number == ReleaseKind.Kind.NumberOf(release));
        line.Mark.ShouldBe(release.PlannedAt);
        line.Stretches.Select(stretch => stretch.Words).ShouldBe(["Planning"]);
        var lane = times.Lanes.Single(each => each.Title.StartsWith(delivery.Item.Name, StringComparison.Ordinal)).Stretches.OrderBy(stretch => stretch.From).ToList();
        lane.Select(stretch => (stretch.Words, stretch.Tone)).ShouldBe([("4.9", Tone.Good), ("5.0 (Rolled back)", Tone.Bad), ("4.9", Tone.Good)]);
        lane[2].To.ShouldBe(delivery.Now, TimeSpan.FromSeconds(5));
        (lane[1].To - lane[1].From).TotalDays.ShouldBe(1, 0.01);

        await delivery.House.Let(delivery.MakerPerson);
        using var visitor = await delivery.House.SignedIn(delivery.MakerPerson);
        var page = (await visitor.Open("/releases/timeline")).Body!;
        page.TextContent.ShouldContain("Cart 5 5.0");
        page.QuerySelector($".timeline a[href='{DeploymentKind.Kind.PathOf(bad)}']").ShouldNotBeNull();
        (await visitor.Open("/releases/timeline?month=2001-01")).Body!.TextContent.ShouldContain("Nothing here yet");
    }
}
