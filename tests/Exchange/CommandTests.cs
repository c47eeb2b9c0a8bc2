using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Commands;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Views;
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
        string File(string name) => Path.Combine(folder, name);
        await System.IO.File.WriteAllTextAsync(File("services.csv"), "Key,Service,How bad\nS1,Mail,1 - worst\nS2,,2\nS3,Payroll,9\n");
        await System.IO.File.WriteAllTextAsync(File("map.json"), """{ "source": "old", "key": "Key", "fields": { "name": "Service", "criticality": { "column": "How bad", "values": { "1 - worst": "critical", "2": "low" } } } }""");
        string[] import = ["import", "csv", "services", File("services.csv"), "--map", File("map.json")];

        (await Run(site, [.. import, "--dry-run"])).ShouldBe(1, "two rows would be rejected");
        (await Names(site)).ShouldBeEmpty();
        (await Run(site, import)).ShouldBe(1);
        (await Names(site)).ShouldBe(["Mail"]);
        var rejected = Table.Read(await System.IO.File.ReadAllTextAsync(File("services.csv.rejected.csv")));
        rejected.Column("line").ShouldBe(["3", "4"]);
        rejected.Column("reason")[1].ShouldContain("\"9\"");
        await System.IO.File.WriteAllTextAsync(File("services.csv"), "Key,Service,How bad\nS1,Mail,1 - worst\nS3,Payroll,2\n");
        (await Run(site, [.. import, "--json"])).ShouldBe(0);
        (await Names(site)).ShouldBe(["Mail", "Payroll"]);
        System.IO.File.Exists(File("services.csv.rejected.csv")).ShouldBeFalse("nothing was rejected this time");

        (await Run(site, "export", "services", "--filter", "sort=name", "--out", File("out.csv"))).ShouldBe(0);
        Table.Read(await System.IO.File.ReadAllTextAsync(File("out.csv"))).Column("name").ShouldBe(["Mail", "Payroll"]);
        (await Run(site, "export", "service", "--format", "json", "--filter", "name=Mail", "--out", File("out.json"))).ShouldBe(0);
        System.Text.Json.Nodes.JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File("out.json")))!.AsArray().Count.ShouldBe(1);

        foreach (var (words, code) in ((string[], int)[])
        [
            (["export", "nothing"], 1), (["export", "services", "--filter", "nothing=1", "--out", File("no.csv")], 1), (["export", "services", "--as", "nobody", "--out", File("no.csv")], 1),
            (["import", "csv", "nothing", File("services.csv")], 2), (["import", "csv", "services", File("none.csv")], 2), (["import", "csv", "services", File("out.json"), "--map", File("map.json")], 2),
            (["import", "csv", "services", File("services.csv"), "--map", File("services.csv")], 2),
        ])
            (string.Join(' ', words), await Run(site, words)).ShouldBe((string.Join(' ', words), code));
        System.IO.File.Exists(File("no.csv")).ShouldBeFalse();
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

    private static Task<int> Run(SiteOptions site, params string[] words) => TandemCommand.Tree()
        .Parse([.. words, "--data", site.Data, .. site.Database is { } database ? new[] { "--database", database } : []]).InvokeAsync();

    private static async Task<IReadOnlyList<string>> Names(SiteOptions site)
    {
        await using var workshop = await Tandem.Commands.Workshop.Open(site);
        return await workshop.Services.GetRequiredService<Store>().Set<Service>().OrderBy(service => service.Name).Select(service => service.Name).ToListAsync();
    }
}
