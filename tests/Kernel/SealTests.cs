using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class SealTests
{
    private const int Facts = 2_300;

    [Theory, Stores]
    public async Task Facts_are_sealed_by_the_thousand_and_the_rest_after_a_minute(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind);
        await Fill(shop, Facts);
        await shop.Quiet();
        while ((await Seals(shop)).Count < 2)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        (await Seals(shop)).Select(seal => (seal.First, seal.Last)).ShouldBe([(1, 1000), (1001, 2000)]);

        shop.Clock.Move(TimeSpan.FromMinutes(1.1));
        while ((await Seals(shop)).Count < 3)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        (await Seals(shop)).Select(seal => (seal.First, seal.Last)).ShouldBe([(1, 1000), (1001, 2000), (2001, Facts)]);

        var verdict = await Prove(shop);
        (verdict.Flaw, verdict.Facts, verdict.SealedTo, verdict.Waiting).ShouldBe((null, Facts, Facts, 0));
        (await Prove(shop, verdict.Seal)).Flaw.ShouldBeNull();
        (await Prove(shop, new string('a', 64))).Flaw!.Says.ShouldStartWith("No seal has the expected hash");
    }

    [Theory, Stores]
    public async Task Any_tampering_is_found_at_the_first_bad_position(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, starts: false);
        await Fill(shop, Facts);
        if (kind == DatabaseKind.Postgres)
            await shop.Services.GetRequiredService<Tandem.Kernel.Facts.Sequencer>().Number();
        await shop.Services.GetRequiredService<SealEngine>().Seal(smallest: 1000);
        (await Prove(shop)).Flaw.ShouldBeNull();

        var dice = new Dice(20261122);
        for (var round = 0; round < 60; round++)
        {
            var (bad, sql) = Tampering(dice, kind, round % 12);
            await using var tampered = await Tamper(shop, sql);
            var flaw = (await Prove(shop)).Flaw.ShouldNotBeNull(string.Join("; ", sql));
            flaw.Position.ShouldBe(bad, $"{flaw.Says}; {string.Join("; ", sql)}");
        }

        (await Prove(shop)).Flaw.ShouldBeNull("what was undone is as before");
    }

    /// <summary>One way to falsify the journal, and the first position that is then bad.</summary>
    private static (long Bad, string[] Sql) Tampering(Dice dice, DatabaseKind kind, int way)
    {
        var at = dice.Next(2, 1999);
        var tail = dice.Next(2002, Facts - 1);
        var yes = kind == DatabaseKind.Sqlite ? "1" : "true";
        string[] edits =
        [
            $"changes = '{{\"brightness\":[1,{dice.Next(5, 900)}]}}'", "data = data || ' '", "actor_name = 'Somebody else'", $"internal = {yes}",
            "name = 'LampRemoved'", "at = recorded_at, recorded_at = at, cause = 'x'", "shape = 2", "kind = 'lamp2'",
        ];
        return way switch
        {
            0 or 1 or 2 or 3 => (at, [$"update facts set {edits[dice.Next(0, edits.Length)]} where position = {at}"]),
            4 => (at, [$"delete from facts where position = {at}"]),
            5 => (tail, [$"delete from facts where position = {tail}"]),
            6 => (at, [$"delete from facts where position = {at}", Renumber(kind, at + 1, -1)]),
            7 => (at, [Renumber(kind, at, +1), Copy(at + 1, at)]),
            8 => (0, [Copy(at, 0)]),
            9 => (at, [$"update facts set position = -1 where position = {at}", $"update facts set position = {at} where position = {at + 1}", $"update facts set position = {at + 1} where position = -1"]),
            10 => (1, ["delete from seals where number = 1"]),
            _ => (1001, ["update seals set hash = previous where number = 2"]),
        };
    }

    /// <summary>Moves all facts from a position on, without ever giving two the same one.</summary>
    private static string Renumber(DatabaseKind kind, long from, int by) =>
        $"update facts set position = -(position + {by}) where position >= {from}; update facts set position = -position where position < 0 and {(kind == DatabaseKind.Sqlite ? "1" : "true")}={(kind == DatabaseKind.Sqlite ? "1" : "true")}";

    private static string Copy(long from, long to) =>
        "insert into facts (entry, position, at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data) "
        + $"select 1000000 + entry, {to}, at, recorded_at, actor, actor_name, on_behalf_of, cause, kind, record, name, shape, internal, changes, data from facts where position = {from}";

    private static async Task Fill(Workshop shop, int facts)
    {
        var lamp = await shop.Make();
        for (var batch = 1; batch < facts; batch += 100)
        {
            await shop.Read(async store =>
            {
                for (var turn = batch; turn < Math.Min(batch + 100, facts); turn++)
                    store.Announce(new LampChanged(lamp.Id, $"{turn}"), shop.Boss);
                return await store.SaveChangesAsync();
            });
        }
    }

    private static Task<List<Seal>> Seals(Workshop shop) => shop.Read(store => store.Set<Seal>().AsNoTracking().OrderBy(seal => seal.Number).ToListAsync());

    private static Task<Verdict> Prove(Workshop shop, string? expected = null) =>
        shop.Services.GetRequiredService<JournalProof>().Run(Convert.FromHexString(expected ?? ""), new Progress<long>(), default);

    /// <summary>Falsifies the journal behind Tandem's back, and puts everything back when disposed.</summary>
    private static async Task<Undo> Tamper(Workshop shop, string[] sql)
    {
        var connection = shop.Site.Database is { } postgres
            ? (DbConnection)new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={shop.Site.SqliteFile};Pooling=false");
        await connection.OpenAsync();
        var undo = new Undo(connection);
        await undo.Run("create table kept_facts as select * from facts; create table kept_seals as select * from seals");
        foreach (var each in sql)
            await undo.Run(each);
        return undo;
    }

    private sealed class Undo(DbConnection connection) : IAsyncDisposable
    {
        public async Task Run(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Run("delete from facts; insert into facts select * from kept_facts; delete from seals; insert into seals select * from kept_seals; drop table kept_facts; drop table kept_seals");
            await connection.DisposeAsync();
        }
    }

    /// <summary>Numbers that are the same in every run.</summary>
    private sealed class Dice(uint seed)
    {
        private ulong state = seed;

        public int Next(int from, int below)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            return from + (int)((state >> 33) % (ulong)(below - from));
        }
    }
}
