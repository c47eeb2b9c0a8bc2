using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.ServiceNowLog;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation;

/// <summary>Another system's log is lived again: times, actors and counts of then, doubled by nothing.</summary>
public sealed class ServiceNowLogTests(Houses houses) : IClassFixture<Houses>
{
    private const string Header =
        "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,"
        + "contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,"
        + "caused_by,closed_code,resolved_by,resolved_at,closed_at";

    [Theory, Stores]
    public async Task An_incident_is_lived_again_with_its_times_and_actors(DatabaseKind store)
    {
        var house = await houses.On(store);
        string[] rows =
        [
            Row("LOG-A1", "New", 0, 0, "1/3/2016 08:00", "Group 1"),
            Row("LOG-A1", "Active", 1, 0, "1/3/2016 09:30", "Group 2"),
            Row("LOG-A1", "Resolved", 1, 0, "1/3/2016 11:30", "Group 2"),
            Row("LOG-A1", "Active", 1, 1, "2/3/2016 08:00", "Group 2"),
            Row("LOG-A1", "Resolved", 1, 1, "2/3/2016 10:00", "Group 2"),
            Row("LOG-A1", "Closed", 1, 1, "7/3/2016 10:00", "Group 2"),
        ];

        var (_, rejected) = await Import(house, rows);

        rejected.ShouldBeEmpty();
        var incident = await Find(house, "LOG-A1");
        (incident.State, incident.ReassignmentCount, incident.ReopenCount, incident.Priority).ShouldBe((IncidentLife.Closed, 1, 1, 3));
        var facts = await house.Read(each => each.Facts.Where(fact => fact.Record == incident.Id.Value).OrderBy(fact => fact.Entry).ToListAsync());
        facts.Select(fact => fact.Name).ShouldBe(
            [nameof(IncidentLogged), nameof(IncidentStarted), nameof(IncidentResolved), nameof(IncidentReopened), nameof(IncidentResolved), nameof(IncidentClosed)]);
        facts[1].At.ShouldBe(new DateTimeOffset(2016, 3, 1, 9, 30, 0, TimeSpan.Zero));
        facts[1].ActorName.ShouldBe("Updated by 7");
        facts[1].RecordedAt.ShouldBeGreaterThan(facts[1].At);
    }

    [Theory, Stores]
    public async Task What_the_extract_tells_too_early_is_not_known_before_it_happened(DatabaseKind store)
    {
        var house = await houses.On(store);
        await Import(house, [Row("LOG-B1", "New", 0, 0, "1/3/2016 08:00", "Group 1"), Row("LOG-B1", "Resolved", 0, 0, "1/3/2016 12:00", "Group 1")]);

        var incident = await Find(house, "LOG-B1");
        var facts = await house.Read(each => each.Facts.Where(fact => fact.Record == incident.Id.Value).OrderBy(fact => fact.Entry).ToListAsync());

        facts[0].ReadChanges().TryGetProperty("resolvedAt", out _).ShouldBeFalse();
        facts[1].ReadChanges().GetProperty("resolvedAt")[1].GetDateTimeOffset().ShouldBe(new DateTimeOffset(2016, 3, 1, 11, 0, 0, TimeSpan.Zero));
    }

    [Theory, Stores]
    public async Task Running_it_twice_changes_nothing_and_a_longer_log_goes_on_where_the_shorter_ended(DatabaseKind store)
    {
        var house = await houses.On(store);
        string[] rows = [Row("LOG-C1", "New", 0, 0, "1/3/2016 08:00", "Group 1"), Row("LOG-C1", "Active", 0, 0, "1/3/2016 09:00", "Group 1")];
        await Import(house, rows);
        var before = await house.Read(each => each.Facts.CountAsync());

        await Import(house, rows);
        (await house.Read(each => each.Facts.CountAsync())).ShouldBe(before);

        await Import(house, [.. rows, Row("LOG-C1", "Resolved", 0, 0, "1/3/2016 12:00", "Group 1")]);
        (await house.Read(each => each.Facts.CountAsync())).ShouldBe(before + 1);
        (await Find(house, "LOG-C1")).State.ShouldBe(IncidentLife.Resolved);
    }

    [Theory, Stores]
    public async Task N04_a_row_that_cannot_be_read_is_rejected_with_its_reason_and_the_rest_goes_on(DatabaseKind store)
    {
        var house = await houses.On(store);
        string[] rows =
        [
            Row("LOG-D1", "-100", 0, 0, "1/3/2016 08:00", "Group 1"),
            Row("LOG-D2", "New", 0, 0, "31/2/2016 08:00", "Group 1"),
            Row("LOG-D3", "New", 0, 0, "1/3/2016 08:00", "'); DELETE FROM incidents;--"),
        ];

        var (truth, rejected) = await Import(house, rows);

        rejected.Select(row => (row.Line, row.Number)).ShouldBe([(2, "LOG-D1"), (3, "LOG-D2")]);
        rejected[0].Reason.ShouldContain("-100");
        truth.Rows.ShouldBe(1);
        (await house.Read(each => each.Set<Tandem.People.Teams.Team>().AnyAsync(team => team.Name == "'); DELETE FROM incidents;--"))).ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task The_reconciliation_compares_counts_and_the_states_of_any_moment(DatabaseKind store)
    {
        var house = await houses.On(store);
        string[] rows = [Row("LOG-E1", "New", 0, 0, "1/3/2016 08:00", "Group 1"), Row("LOG-E1", "Active", 1, 0, "1/3/2016 09:00", "Group 3")];
        var (truth, _) = await Import(house, rows, new DateTimeOffset(2016, 3, 1, 8, 30, 0, TimeSpan.Zero));

        var report = await house.Within(services => ActivatorUtilities.CreateInstance<ReconcileServiceNowLog>(services).Run(truth, 0, CancellationToken.None));

        truth.Incidents.Single().State.ShouldBe(IncidentLife.New);
        (report.Rows, report.Incidents, report.PrioritiesEqual, report.StatesEqual).ShouldBe((2, 1, 1, 1));
        (report.ReassignmentCountsEqual, report.TeamChangesEqual).ShouldBe((1, 1));
        report.Differing.ShouldBeEmpty();
    }

    [Fact]
    public void Another_table_is_told_from_a_log_by_its_columns()
    {
        var reader = new LogReader(new StringReader("a,b\n1,2\n"), _ => { });

        Should.Throw<InvalidDataException>(() => reader.Rows().ToList()).Message.ShouldContain("incident_state");
    }

    private static Task<(LogTruth Truth, List<LogRejection> Rejected)> Import(House house, string[] rows, DateTimeOffset? at = null) => house.Within(async services =>
    {
        List<LogRejection> rejected = [];
        var reader = new LogReader(new StringReader(string.Join('\n', [Header, .. rows])), rejected.Add);
        var import = ActivatorUtilities.CreateInstance<ImportServiceNowLog>(services);
        return (await import.Run(reader.Rows(), at, _ => { }, CancellationToken.None), rejected);
    });

    private static Task<Incident> Find(House house, string number) => house.Read(async store =>
    {
        var key = await store.ExternalKeys.AsNoTracking().SingleAsync(key => key.Key == number);
        return await store.Incidents.AsNoTracking().SingleAsync(incident => incident.Id == new Tandem.Kernel.Records.Id<Incident>(key.Record));
    });

    private static string Row(string number, string state, int reassigned, int reopened, string updated, string group) =>
        $"{number},{state},true,{reassigned},{reopened},0,true,Caller 9,Opened by 3,1/3/2016 07:55,?,?,Updated by 7,{updated},Phone,Location 4,Category 5,Subcategory 6,Symptom 7,?,"
        + $"2 - Medium,2 - Medium,3 - Moderate,\"{group}\",Resolver 8,true,false,Do Not Notify,?,?,?,?,code 5,Resolved by 1,1/3/2016 11:00,7/3/2016 10:00";
}
