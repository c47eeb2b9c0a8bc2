using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Backups;
using Tandem.Commands;
using Tandem.Kernel;
using Tandem.Kernel.Files;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Host;

/// <summary>A site is packed while people work in it, and comes back whole or not at all.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly Progress<double> Nobody = new();
    private readonly string folder = Directory.CreateTempSubdirectory("tandem-backup-").FullName;

    private string Archive => Path.Combine(folder, "site.zip");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Postgres)]
    public async Task A_backup_made_under_load_restores_to_a_provable_journal(DatabaseKind from, DatabaseKind to)
    {
        Assert.SkipWhen((from == DatabaseKind.Postgres || to == DatabaseKind.Postgres) && Databases.WhyNoPostgres is not null, Databases.WhyNoPostgres ?? "");
        await using var house = await Houses.Fresh(from);
        var office = await Office.In(house);
        var incident = await office.Log("The first");
        var kept = await Attach(house, incident, "What it says");
        using var program = await house.Program(office.AgentPerson);
        var (answered, over) = (new ConcurrentDictionary<string, string>(), new CancellationTokenSource());
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Write(program, answered, over.Token))).ToList();
        while (answered.Count < 30)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        var before = answered.ToDictionary();

        var manifest = await new BackupSite(house.Site, house.Clock).Run(Archive, overwrites: false, Nobody, default);
        var during = answered.Count;
        await over.CancelAsync();
        await Task.WhenAll(writers);

        during.ShouldBeGreaterThan(before.Count, "nobody had to wait for the backup");
        manifest.Lost.ShouldBeEmpty();
        File.Exists(Archive + ".part").ShouldBeFalse();
        var site = Databases.Fresh(to);
        var (_, verdict) = await new RestoreSite(site).Run(Archive, replaces: false, Nobody, default);
        verdict.Flaw.ShouldBeNull();
        verdict.Journal.ShouldBe(manifest.Journal);

        await using var restored = await House.Open(site, house.Clock, removed: true);
        var numbers = await restored.Read(store => store.Incidents.AsNoTracking().ToDictionaryAsync(each => each.Title, each => IncidentKind.Kind.NumberOf(each.Serial)));
        before.ShouldAllBe(pair => numbers[pair.Key] == pair.Value);
        using (var text = new StreamReader(restored.Services.GetRequiredService<FileKeep>().Open(kept.KeptAs)))
            (await text.ReadToEndAsync()).ShouldBe("What it says");
        var goes = await restored.Do<LogIncident, Incident>(feature => feature.Run(new("Life goes on"), Census.Tandem));
        goes.Serial.ShouldBeGreaterThan(numbers.Count);
        await restored.Settled();
        await restored.Services.GetRequiredService<SealEngine>().Seal();
        var proof = await restored.Services.GetRequiredService<JournalProof>().Run(default, new Progress<long>(), default);
        (proof.Flaw, proof.Waiting).ShouldBe((null, 0));
        proof.Facts.ShouldBeGreaterThan(manifest.Facts);
    }

    [Fact]
    public async Task Who_is_done_with_a_site_lets_go_of_its_file()
    {
        var copy = Databases.Fresh(DatabaseKind.Sqlite);
        await using (var workshop = await global::Tandem.Commands.Workshop.Open(copy))
            (await workshop.Services.GetRequiredService<Store>().Incidents.CountAsync()).ShouldBe(0);

        // Only who holds the file alone may put its log away.
        using var alone = new SqliteConnection($"Data Source={copy.SqliteFile};Pooling=False;Default Timeout=1");
        alone.Open();
        using var command = alone.CreateCommand();
        command.CommandText = "pragma journal_mode=delete";
        command.ExecuteScalar().ShouldBe("delete");
    }

    [Fact]
    public async Task A_part_of_an_archive_or_a_damaged_one_is_no_backup()
    {
        await using var house = await Houses.Fresh(DatabaseKind.Sqlite);
        await Office.In(house);
        await new BackupSite(house.Site, house.Clock).Run(Archive, overwrites: false, Nobody, default);
        var whole = await File.ReadAllBytesAsync(Archive, TestContext.Current.CancellationToken);
        var target = Databases.Fresh(DatabaseKind.Sqlite);
        try
        {
            foreach (var share in (double[])[0, 0.01, 0.5, 0.9, 0.999])
                await Refuses(whole[..(int)(whole.Length * share)], $"cut off at {share}");
            foreach (var share in (double[])[0.2, 0.5, 0.8])
            {
                var bent = whole.ToArray();
                // A single byte may be one that nobody reads, such as the hour of a file.
                for (var at = 0; at < 64; at++)
                    bent[(int)(bent.Length * share) + at] ^= 0x5a;
                await Refuses(bent, $"bent at {share}");
            }

            Directory.EnumerateFileSystemEntries(target.Data).Select(Path.GetFileName).ShouldAllBe(name => name!.EndsWith(".serving"), "nothing is left behind");
        }
        finally
        {
            await Databases.Remove(target);
        }

        async Task Refuses(byte[] bytes, string how)
        {
            var bad = Path.Combine(folder, "bad.zip");
            await File.WriteAllBytesAsync(bad, bytes);
            var no = await Should.ThrowAsync<Refused>(() => new RestoreSite(target).Run(bad, replaces: false, Nobody, default), how);
            no.Message.ShouldMatch("no backup|damaged");
        }
    }

    [Theory, Stores]
    public async Task A_site_that_holds_records_is_replaced_only_when_told(DatabaseKind kind)
    {
        await using (var house = await Houses.Fresh(DatabaseKind.Sqlite))
        {
            await (await Office.In(house)).Log("Packed");
            await new BackupSite(house.Site, house.Clock).Run(Archive, overwrites: false, Nobody, default);
        }

        var site = await Databases.Copy(kind);
        await using (var house = await House.Open(site, new MovableClock()))
        {
            await (await Office.In(house)).Log("Already here");
            var no = await Should.ThrowAsync<Refused>(() => new RestoreSite(site).Run(Archive, replaces: true, Nobody, default));
            no.Message.ShouldContain("serves");
        }

        (await Should.ThrowAsync<Refused>(() => new RestoreSite(site).Run(Archive, replaces: false, Nobody, default))).Message.ShouldContain("holds records");
        (await Titles(site)).ShouldBe(["Already here"]);
        (await TandemCommand.Tree().Parse(["restore", Archive, "--replace", "--data", site.Data, .. Words(site)]).InvokeAsync()).ShouldBe(0);
        await using var restored = await House.Open(site, new MovableClock(), removed: true);
        (await restored.Read(store => store.Incidents.Select(each => each.Title).ToListAsync())).ShouldBe(["Packed"]);
    }

    [Theory, Stores]
    public async Task Nothing_is_backed_up_whose_journal_is_broken(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        await (await Office.In(house)).Log();
        await house.Settled();
        await house.Services.GetRequiredService<SealEngine>().Seal();
        const string Sql = "update facts set actor_name = 'Somebody else' where position = 3";
        if (kind == DatabaseKind.Postgres)
            await house.Read(store => store.Database.ExecuteSqlRawAsync(Sql));
        else
            await house.Services.GetRequiredService<WriteGate>().Write(turn => Task.FromResult(turn.Prepared(Sql).ExecuteNonQuery()));

        (await Should.ThrowAsync<Refused>(() => new BackupSite(house.Site, house.Clock).Run(Archive, overwrites: false, Nobody, default))).Message.ShouldMatch("position 3|sealed here");
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_has_a_place_of_its_own()
    {
        await using var house = await Houses.Fresh(DatabaseKind.Sqlite);
        var backup = new BackupSite(house.Site, house.Clock);
        (await Should.ThrowAsync<Refused>(() => backup.Run(Path.Combine(house.Site.Data, "site.zip"), overwrites: false, Nobody, default))).Message.ShouldContain("outside");
        await File.WriteAllTextAsync(Archive, "Mine", TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<Refused>(() => backup.Run(Archive, overwrites: false, Nobody, default))).Message.ShouldContain("already");
        (await File.ReadAllTextAsync(Archive, TestContext.Current.CancellationToken)).ShouldBe("Mine");
        (await TandemCommand.Tree().Parse(["backup", Archive, "--overwrite", "--data", house.Site.Data]).InvokeAsync()).ShouldBe(0);
        (await TandemCommand.Tree().Parse(["backup", Archive, "--data", house.Site.Data]).InvokeAsync()).ShouldBe(2);
        (await TandemCommand.Tree().Parse(["backup", Path.Combine(folder, "other.zip"), "--data", Path.Combine(folder, "nowhere")]).InvokeAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task N47_An_archive_cannot_write_outside_of_the_site()
    {
        var site = Databases.Fresh(DatabaseKind.Sqlite);
        var outside = Path.Combine(Path.GetDirectoryName(site.Data)!, $"{Path.GetFileName(site.Data)}-outside");
        await using (var archive = new ZipArchive(File.Create(Archive), ZipArchiveMode.Create))
        {
            Put(archive, $"../../{Path.GetFileName(outside)}", "evil");
            Put(archive, BackupManifest.Name, new JsonObject
            {
                ["format"] = 1,
                ["at"] = "2026-01-01T00:00:00Z",
                ["files"] = new JsonArray(new JsonObject { ["path"] = $"../../{Path.GetFileName(outside)}", ["size"] = 4, ["sha256"] = "" }),
            }.ToJsonString());
        }

        (await Should.ThrowAsync<Refused>(() => new RestoreSite(site).Run(Archive, replaces: false, Nobody, default))).Message.ShouldContain("outside");
        File.Exists(outside).ShouldBeFalse();
        await Databases.Remove(site);

        static void Put(ZipArchive archive, string name, string text)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static async Task<Attachment> Attach(House house, Incident incident, string text) => await house.Do<AttachFile, Attachment>(async attach =>
    {
        var key = IncidentKind.Key(incident.Id);
        var content = await attach.TakeIn(key, "note.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)), Census.Tandem);
        return await attach.Run(new(key, "note.txt", "text/plain", content), Census.Tandem);
    });

    private static async Task Write(HttpClient program, ConcurrentDictionary<string, string> answered, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var title = RandomNumberGenerator.GetHexString(32);
            var reply = await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = title });
            reply.Status.ShouldBe(201, reply.Text);
            answered[title] = (string)reply.Json["number"]!;
        }
    }

    private static async Task<List<string>> Titles(SiteOptions site)
    {
        await using var workshop = await global::Tandem.Commands.Workshop.Open(site);
        return await workshop.Services.GetRequiredService<Store>().Incidents.Select(each => each.Title).ToListAsync();
    }

    private static string[] Words(SiteOptions site) => site.Database is { } connection ? ["--database", connection] : [];
}
