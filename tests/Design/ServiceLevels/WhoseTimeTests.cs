using System.Text.Json.Nodes;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Design.ServiceLevels;

/// <summary>Whose time counts is decided by what is known of the team, the service and the requester, and is right again when that changes.</summary>
public sealed class WhoseTimeTests
{
    [Theory, Stores]
    public async Task A_calendar_of_the_team_the_service_or_the_organisation_counts_before_working_hours_and_what_the_policy_names_counts_last(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var office = promises.Office;
        var never = await Calendar(house, "Never", "2000-01-01 2199-12-31 closed");
        var always = await Calendar(house, "Always", "");
        foreach (var whose in new[] { "team", "service", "requester" })
            await promises.InForce(By(whose, $"CAL-{never.Serial}"));
        await house.Do((EditTeam edit) => edit.Run(new(office.Network.Id, Patch.Of("hours", "")), office.Manager));
        var service = await house.Do<AddService, Service>(add => add.Run(new("Printing", Team: office.Network.Id), Census.Tandem));
        var incident = await office.Log(more: new(Team: office.Network.Id, Service: service.Id));
        await office.Pass(TimeSpan.FromHours(1));
        await Counts(0, 0, 0);

        await house.Do((EditTeam edit) => edit.Run(new(office.Network.Id, Patch.Of("calendar", always.Id.Value)), office.Manager));
        await Counts(1, 1, 0);

        await house.Do((EditService edit) => edit.Run(new(service.Id, Patch.Of("calendar", never.Id.Value)), office.Manager));
        await Counts(1, 0, 0);

        var home = (await house.Read(each => Task.FromResult(each.Set<Person>().Single(person => person.Id == office.AskerPerson.Id)))).Organisation!.Value;
        await house.Do((EditOrganisation edit) => edit.Run(new(home, Patch.Of("calendar", always.Id.Value)), Census.Tandem));
        await Counts(1, 0, 1);

        async Task Counts(params double[] hours) =>
            (await promises.Clocks(incident)).OrderBy(clock => clock!["policy"]!.ToString(), StringComparer.Ordinal).Select(clock => Math.Round(clock!["elapsedSeconds"]!.GetValue<double>() / 3_600)).ShouldBe(hours);
    }

    private static Task<Calendar> Calendar(House house, string name, string periods) =>
        house.Do<AddCalendar, Calendar>(add => add.Run(new(name, Periods: CalendarText.Periods(periods)), Census.Tandem));

    private static JsonObject By(string whose, string calendar)
    {
        var policy = Promises.Resolution("By " + whose);
        policy["versions"]![0]!["counts"] = new JsonObject { ["whose"] = whose, ["calendar"] = calendar };
        return policy;
    }
}
