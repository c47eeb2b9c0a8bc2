using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Commands;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Views;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Exchange;

/// <summary>The command line brings sheets in and takes lists out.</summary>
public sealed class CommandTests
{
    [Theory, Stores]
    public async Task Services_are_imported_by_a_mapping_and_exported_again(DatabaseKind store)
    {
        var site = await Databases.Copy(store);
        var folder = Directory.CreateDirectory(Path.Combine(site.Data, "sheets")).FullName;
        string At(string name) => Path.Combine(folder, name);
        await File.WriteAllTextAsync(At("services.csv"), "Key,Service,How bad\nS1,Mail,1 - worst\nS2,,2\nS3,Payroll,9\n");
        await File.WriteAllTextAsync(At("map.json"), """{ "source": "old", "key": "Key", "fields": { "name": "Service", "criticality": { "column": "How bad", "values": { "1 - worst": "critical", "2": "low" } } } }""");
        string[] import = ["import", "csv", "services", At("services.csv"), "--map", At("map.json")];

        (await Run(site, [.. import, "--dry-run"])).ShouldBe(1, "two rows would be rejected");
        (await Names(site)).ShouldBeEmpty();
        (await Run(site, import)).ShouldBe(1);
        (await Names(site)).ShouldBe(["Mail"]);
        var rejected = Table.Read(await File.ReadAllTextAsync(At("services.csv.rejected.csv")));
        rejected.Column("line").ShouldBe(["3", "4"]);
        rejected.Column("reason")[1].ShouldContain("\"9\"");
        await File.WriteAllTextAsync(At("services.csv"), "Key,Service,How bad\nS1,Mail,1 - worst\nS3,Payroll,2\n");
        (await Run(site, [.. import, "--json"])).ShouldBe(0);
        (await Names(site)).ShouldBe(["Mail", "Payroll"]);
        File.Exists(At("services.csv.rejected.csv")).ShouldBeFalse("nothing was rejected this time");

        (await Run(site, "export", "services", "--filter", "sort=name", "--out", At("out.csv"))).ShouldBe(0);
        Table.Read(await File.ReadAllTextAsync(At("out.csv"))).Column("name").ShouldBe(["Mail", "Payroll"]);
        (await Run(site, "export", "service", "--format", "json", "--filter", "name=Mail", "--out", At("out.json"))).ShouldBe(0);
        System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(At("out.json")))!.AsArray().Count.ShouldBe(1);

        foreach (var (words, code) in ((string[], int)[])
        [
            (["export", "nothing"], 1), (["export", "services", "--filter", "nothing=1", "--out", At("no.csv")], 1), (["export", "services", "--as", "nobody", "--out", At("no.csv")], 1),
            (["import", "csv", "nothing", At("services.csv")], 2), (["import", "csv", "services", At("none.csv")], 2), (["import", "csv", "services", At("out.json"), "--map", At("map.json")], 2),
            (["import", "csv", "services", At("services.csv"), "--map", At("services.csv")], 2),
        ])
            (string.Join(' ', words), await Run(site, words)).ShouldBe((string.Join(' ', words), code));
        File.Exists(At("no.csv")).ShouldBeFalse();
        Directory.GetFiles(folder, "*.part").ShouldBeEmpty();
        await Databases.Remove(site);
    }

    [Theory, Stores]
    public async Task Real_people_keep_views_and_bring_sheets_by_their_roles(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var manager = await house.Enter("Mona", StandardRole.Manager);
        var agent = await house.Enter("Ines", StandardRole.Agent);
        var (mona, ines) = (await house.ActorOf(manager), await house.ActorOf(agent));

        var view = await house.Do((SaveView save) => save.Run(new("incidents", "Urgent", "priority=1,2&sort=openedAt", ViewAudience.Everybody), mona));
        (await house.Within(services => services.GetRequiredService<SavedViews>().Find(view.Id, ines))).Name.ShouldBe("Urgent");
        await Should.ThrowAsync<Forbidden>(() => house.Do((SaveView save) => save.Run(new("incidents", "Mine", "priority=1", ViewAudience.Everybody), ines)));
        await house.Do((ChooseView choose) => choose.Run(new(view.Id), ines));
        await house.Do((EditView edit) => edit.Run(new(view.Id, "Very urgent"), mona));
        await house.Do((RemoveView remove) => remove.Run(new(view.Id), mona));

        using var sheet = new MemoryStream("Name,Email\nAda,ada@example.org\n"u8.ToArray());
        await Should.ThrowAsync<Forbidden>(() => house.Do((PrepareImport prepare) => prepare.Run(new("people", "staff.csv", sheet), ines)));
        var import = await house.Do((PrepareImport prepare) => prepare.Run(new("people", "staff.csv", sheet), mona));
        await house.Do((MapImport map) => map.Run(new(import.Id, ImportMapping.Read(import.Mapping) with { Key = "Email" }), mona));
        await house.Settled();
        await house.Do((BeginImport begin) => begin.Run(new(import.Id, Import.Running), mona));
        await house.Settled();
        var done = await house.Read(all => all.Set<Import>().AsNoTracking().SingleAsync());
        (done.State, done.Created, done.Message).ShouldBe((Import.Done, 1, ""));
        await Should.ThrowAsync<NoSuchMove>(() => house.Do((StopImport stop) => stop.Run(new(import.Id), mona)));
    }

    [Theory, Stores]
    public async Task The_worked_example_of_the_manual_works(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var manual = await File.ReadAllTextAsync(Path.Combine(Checkout.Root.FullName, "docs", "manual", "import.md"));
        string Example(string language) => manual.Split($"```{language}\n")[1].Split("```")[0];
        foreach (var name in (string[])["anna", "bert"])
            await house.Do<CreatePerson, Person>(feature => feature.Run(new(name, name, $"{name}@example.org"), Census.Tandem));
        foreach (var name in (string[])["Messaging", "Hardware"])
            await house.Do<CreateTeam, Team>(feature => feature.Run(new(name), Census.Tandem));
        await house.Do((CreateCustomField create) => create.Run(new("incident", "reported", "Reported", CustomType.Date), Census.Tandem));

        for (var run = 0; run < 2; run++)
        {
            using var sheet = SheetReader.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Example("csv"))), "tickets.csv");
            var outcomes = new List<RowOutcome>();
            await house.Do((ImportSheet import) => import.Run(new(IncidentKind.Kind, ImportMapping.Read(Example("json")), sheet, "manual", false)
            {
                Told = (_, outcome, _) =>
                {
                    outcomes.Add(outcome);
                    return Task.CompletedTask;
                },
            }, Census.Tandem));
            outcomes.Select(outcome => outcome.Reason).ShouldAllBe(reason => reason == null);
            outcomes.Select(outcome => outcome.Fate).ShouldAllBe(fate => fate == (run == 0 ? RowFate.Created : RowFate.Unchanged));
        }

        var incidents = await house.Read(all => all.Incidents.AsNoTracking().OrderBy(incident => incident.Serial).ToListAsync());
        incidents.Select(incident => (incident.Title, incident.State, incident.Urgency, incident.Custom.Json)).ShouldBe(
        [
            ("Mail is down", IncidentLife.Resolved, Level.High, "{\"reported\":\"2026-05-03\"}"),
            ("Printer \"Lisa\" smokes", IncidentLife.Assigned, Level.Low, "{\"reported\":\"2026-05-04\"}"),
        ]);
        (incidents[0].Resolution, incidents[0].Channel).ShouldBe(("Restarted the relay", Channel.Portal));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Bogus=1", "it does not know \"bogus\"")]
    [InlineData("postgres://tandem@127.0.0.1/tandem", "Write it as Host=")]
    [InlineData("Host=127.0.0.1;Port=1;Username=tandem;Database=tandem", "PostgreSQL cannot be reached: Connection refused.")]
    public async Task A_database_that_cannot_be_opened_is_told_in_a_sentence(string database, string told)
    {
        var fault = await TandemCommand.Tree().Parse(["verify", "--database", database]).InvokeAsync(new() { EnableDefaultExceptionHandler = false }).ShouldThrowAsync<Exception>();

        TandemCommand.Sentence(fault).ShouldNotBeNull(fault.ToString()).ShouldContain(told);
    }

    private static Task<int> Run(SiteOptions site, params string[] words) => TandemCommand.Tree()
        .Parse([.. words, "--data", site.Data, .. site.Database is { } database ? new[] { "--database", database } : []]).InvokeAsync();

    private static async Task<IReadOnlyList<string>> Names(SiteOptions site)
    {
        await using var workshop = await Tandem.Commands.Workshop.Open(site);
        return await workshop.Services.GetRequiredService<Store>().Set<Service>().OrderBy(service => service.Name).Select(service => service.Name).ToListAsync();
    }
}
