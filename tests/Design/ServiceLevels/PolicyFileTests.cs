using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Design.ServiceLevels;

/// <summary>A promise in a file is read and made ready like a stored one.</summary>
public sealed class PolicyFileTests
{
    [Theory, Stores]
    public async Task The_sample_counts_five_days_of_24_hours_from_opening_to_closing(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var definition = PolicyFile.Read(await File.ReadAllTextAsync(Path.Combine(Checkout.Root.FullName, "docs/samples/service-levels/incident-log-resolution.json")));
        var fields = new WatchedFields(IncidentKind.Kind);
        var plan = await house.Do<PolicyCompiler, PolicyPlan>(compiler => compiler.Compile(definition, fields, Actor.System("a test"), CancellationToken.None));
        var reader = new HistoryReader(fields);

        // From Friday noon to Tuesday noon: half a Friday, a Monday, half a Tuesday. 29 February 2016 was a Monday.
        var history = new History([
            reader.Read(new(2016, 2, 26, 12, 0, 0, TimeSpan.Zero), 1, "IncidentLogged", """{"state":[null,"new"],"priority":[null,3]}"""),
            reader.Read(new(2016, 2, 27, 12, 0, 0, TimeSpan.Zero), 2, "IncidentHeld", """{"state":["new","pending"]}"""),
            reader.Read(new(2016, 3, 1, 12, 0, 0, TimeSpan.Zero), 3, "IncidentClosed", """{"state":["pending","closed"]}"""),
        ]);
        var clock = ClockFunction.Of(plan, history, new DateTime(2016, 4, 1).Ticks).Single();
        (clock.State, TimeSpan.FromTicks(clock.Elapsed), TimeSpan.FromTicks(clock.Target)).ShouldBe((ClockState.Stopped, TimeSpan.FromHours(48), TimeSpan.FromHours(153.65)));
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{", "line 1")]
    [InlineData("[]", "line 1")]
    [InlineData("null", "name and versions")]
    [InlineData("""{"name":"Gold"}""", "name and versions")]
    [InlineData("""{"name":"Gold","versions":[null]}""", "name and versions")]
    [InlineData("{\"name\":\"Gold\",\n\"versions\":[{\"stop\":[]}]}", "$.versions[0].stop, line 2")]
    [InlineData("{\"name\":\"Gold\",\n\"versions\":[{\"afterStop\":\"explodes\"}]}", "$.versions[0].afterStop, line 2")]
    [InlineData("{\"name\":\"Gold\",\"versions\":[{\"from\":\"tomorrow\"}]}", "$.versions[0].from")]
    [InlineData("{\"name\":\"Gold\",\"versions\":[{\"targets\":[{\"time\":4}]}]}", "$.versions[0].targets[0].time")]
    public void A_file_that_cannot_be_read_says_where(string json, string place) =>
        Should.Throw<Refused>(() => PolicyFile.Read(json)).Message.ShouldContain(place);

    [Theory]
    [InlineData("4h", 14_400)]
    [InlineData("1h 30m", 5_400)]
    [InlineData("153.65h", 553_140)]
    [InlineData("90s", 90)]
    [InlineData("PT4H", 14_400)]
    [InlineData("PT1H30M", 5_400)]
    public void A_time_is_written_in_hours_minutes_and_seconds(string text, int seconds) =>
        ClockLength.Read(text, "time").ShouldBe(seconds * TimeSpan.TicksPerSecond);

    [Theory]
    [InlineData("2d")]
    [InlineData("1w")]
    [InlineData("P1D")]
    [InlineData("P1DT1H")]
    [InlineData("4")]
    [InlineData("-4h")]
    [InlineData("0h")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData(null)]
    public void A_day_of_counted_time_is_ambiguous_and_refused(string? text) =>
        Should.Throw<Refused>(() => ClockLength.Read(text, "time")).Complaints.Single().Field.ShouldBe("time");
}
