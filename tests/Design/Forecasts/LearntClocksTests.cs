using Tandem.Design.Clocks;
using Tandem.Design.Forecasts;
using Tandem.Design.Replays;
using Tandem.Operation.Incidents;

namespace Tandem.Tests.Design.Forecasts;

/// <summary>A forecast learns from what ended last, and needs no more memory for more of the past.</summary>
public sealed class LearntClocksTests
{
    private const long Second = TimeSpan.TicksPerSecond;

    [Fact]
    public void Only_the_clocks_that_stopped_last_are_kept()
    {
        var fields = new WatchedFields(IncidentKind.Kind);
        var state = fields.PlaceOf("state");
        var plan = new PolicyPlan("Resolution", fields, [new VersionPlan
        {
            From = 0, Stops = new([new(null, new("state"), [IncidentLife.Resolved])], fields), Targets = [new(ReadConditions.None, TimeSpan.FromHours(8).Ticks)], CountedBy = _ => CountedBy.Always,
        }]);
        var learnt = new LearntClocks([plan], GroupPlaces.Of(IncidentKind.Kind, fields), now: At(1_000_000), most: 3);

        foreach (var ended in new[] { 500, 100, 900, 300, 700, 2_000_000 })
            learnt.See(Guid.CreateVersion7(), new History([new(At(10), 1, "Logged", [new(state, IncidentLife.New)]), new(At(ended), 2, "Resolved", [new(state, IncidentLife.Resolved)])]));

        learnt.Of(0).Select(each => ((each.EndedAt - At(0)) / Second, each.Learnt.Clock.Elapsed / Second)).ShouldBe([(500, 490), (700, 690), (900, 890)], ignoreOrder: true);
    }

    private static long At(int seconds) => new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.Zero).UtcTicks + (seconds * Second);
}
