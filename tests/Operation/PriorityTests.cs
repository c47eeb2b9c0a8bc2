using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>Impact and urgency make a priority by a matrix that the site may change.</summary>
public sealed class PriorityTests
{
    private static readonly int[] Upside = [4, 4, 3, 4, 3, 2, 3, 2, 1];

    [Theory, Stores]
    public async Task A_new_matrix_weighs_what_is_logged_from_now_on_and_nothing_logged_before(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var before = await office.Log(more: new(Impact: Level.High, Urgency: Level.High));
        before.Priority.ShouldBe(1);

        await Set(office, Upside);

        (await office.Log(more: new(Impact: Level.High, Urgency: Level.High))).Priority.ShouldBe(4);
        (await office.Now(before.Id)).Priority.ShouldBe(1);
        var settings = await Settings(house);
        (await office.Facts(settings.Id.Value)).ShouldBe([nameof(IncidentSettingsBegun), nameof(PriorityMatrixSet)]);
        await office.Do<EditIncident, EditIncident.Request>(new(before.Id, Patch.Of("urgency", Level.Low)));
        (await office.Now(before.Id)).Priority.ShouldBe(3);
    }

    [Theory, Stores]
    public async Task Weighing_anew_says_what_it_will_change_and_then_changes_the_open_ones_alone(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var (open, over, same) = (await office.Log(more: new(Impact: Level.High, Urgency: Level.High)), await office.Log(more: new(Impact: Level.High, Urgency: Level.High)), await office.Log());
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(over.Id, ResolutionCode.Solved, "Off and on again"));
        await Set(office, Upside);

        using var program = await house.Program(office.ManagerPerson);
        var preview = await program.Get("/api/v1/incident-settings/INS-1/reweighings");
        (preview.Json["open"]!.GetValue<int>(), preview.Json["changing"]!.GetValue<int>()).ShouldBe((2, 1), preview.Text);
        (await program.Send("POST", "/api/v1/incident-settings/INS-1/reweighings", new JsonObject())).Status.ShouldBe(200);
        await house.Settled();

        ((await office.Now(open.Id)).Priority, (await office.Now(over.Id)).Priority, (await office.Now(same.Id)).Priority).ShouldBe((4, 1, 3));
        (await office.Facts(open.Id.Value)).ShouldContain(nameof(IncidentReweighed));
        (await office.Facts(same.Id.Value)).ShouldNotContain(nameof(IncidentReweighed));
        (await office.Facts((await Settings(house)).Id.Value)).ShouldContain(nameof(ReweighingOrdered));
        (await house.Do<ReweighIncidents, bool>(async feature =>
        {
            await feature.Run(new((await Settings(house)).Id), office.Manager);
            return true;
        })).ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task What_is_no_matrix_is_refused_and_an_agent_may_set_none(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        using var manager = await house.Program(office.ManagerPerson);
        using var agent = await house.Program(office.AgentPerson);

        foreach (var cells in (string[])["[]", "[1,2,3]", "[1,2,3,4,5,1,2,3,4]", "[0,1,2,3,4,1,2,3,4]", "[1,2,3,4,1,2,3,4,1,2]", "null"])
            (await manager.Send("POST", "/api/v1/incident-settings/INS-1/matrix", new JsonObject { ["cells"] = JsonNode.Parse(cells) })).Status.ShouldBe(422, cells);
        (await agent.Send("POST", "/api/v1/incident-settings/INS-1/matrix", new JsonObject { ["cells"] = new JsonArray([.. Upside.Select(cell => (JsonNode)cell)]) })).Status.ShouldBe(403);
        (await manager.Get("/api/v1/incident-settings/INS-1")).Json["matrix"]!.ToJsonString().ShouldBe("[1,2,4,2,3,4,3,4,4]");
    }

    [Theory, Stores]
    public async Task The_settings_are_written_down_once_and_their_periods_may_be_set(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await house.Do<FurnishIncidentSettings>(feature => feature.Run(new(), office.Manager));
        (await house.Read(each => each.Set<IncidentSettings>().CountAsync())).ShouldBe(1);
        var settings = await Settings(house);

        await office.Do<EditIncidentSettings, EditIncidentSettings.Request>(new(settings.Id, Patch.Of("closeAfter", 9)), office.Manager);
        (await Settings(house)).CloseAfter.ShouldBe(9);
        foreach (var (name, days) in new[] { ("closeAfter", -1), ("reminders", 11), ("remindAfter", 366) })
            (await house.Do<EditIncidentSettings>(feature => feature.Run(new(settings.Id, Patch.Of(name, days)), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe(name);
    }

    private static Task<IncidentSettings> Settings(House house) => house.Read(store => store.Set<IncidentSettings>().AsNoTracking().SingleAsync());

    private static async Task Set(Office office, IReadOnlyList<int> cells)
    {
        var settings = await Settings(office.House);
        await office.Do<SetPriorityMatrix, SetPriorityMatrix.Request>(new(settings.Id, cells), office.Manager);
    }
}
