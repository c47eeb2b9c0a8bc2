using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class WritingTests
{
    [Theory, Stores]
    public async Task Who_is_refused_for_what_another_has_written_finds_it_there(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind);
        async Task<bool> Claim(byte[] key)
        {
            try
            {
                return await shop.Read(async store =>
                {
                    store.Add(new AnsweredRequest { Key = key, Fingerprint = [] });
                    return await store.SaveChangesAsync() == 1;
                });
            }
            catch (Stale)
            {
                (await shop.Read(store => store.Set<AnsweredRequest>().AnyAsync(row => row.Key == key))).ShouldBeTrue();
                return false;
            }
        }

        for (byte round = 0; round < 40; round++)
        {
            byte[] key = [round];
            (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Claim(key))))).Count(won => won).ShouldBe(1);
        }
    }

    [Theory, Stores]
    public async Task Parallel_writers_leave_no_gap_and_keep_the_order_of_each_record(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async writer =>
        {
            var lamp = await shop.Make($"Lamp {writer}");
            for (var turn = 1; turn <= 20; turn++)
                await shop.Change(lamp.Id, it => it.Brightness = turn * 1000, $"{turn}");
        }));
        await shop.Quiet();

        var facts = await shop.Read(store => store.Facts.OrderBy(fact => fact.Position).ToListAsync());
        facts.Select(fact => fact.Position).ShouldBe(Enumerable.Range(1, 16 * 21).Select(position => (long?)position));
        foreach (var record in facts.GroupBy(fact => fact.Record))
        {
            record.Select(fact => fact.Entry).ShouldBeInOrder();
            record.Skip(1).Select(fact => fact.As<LampChanged>().Why).ShouldBe(Enumerable.Range(1, 20).Select(turn => $"{turn}"));
        }

        (await shop.Read(store => store.Set<Lamp>().Select(lamp => lamp.Serial).OrderBy(serial => serial).ToListAsync())).ShouldBe(Enumerable.Range(1, 16));
    }

    [Theory, Stores]
    public async Task A_refused_save_leaves_no_gap_and_costs_the_others_nothing(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, practice => practice.Table<Lamp>(lamp => lamp.HasIndex(it => it.Title).IsUnique()));
        var refused = 0;
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async writer =>
        {
            try
            {
                await shop.Make($"Lamp {writer % 30}");
            }
            catch (Stale)
            {
                Interlocked.Increment(ref refused);
            }
        }));
        await shop.Quiet();

        refused.ShouldBe(30);
        (await shop.Read(store => store.Set<Lamp>().CountAsync())).ShouldBe(30);
        (await shop.Read(store => store.Facts.Select(fact => fact.Position).OrderBy(position => position).ToListAsync()))
            .ShouldBe(Enumerable.Range(1, 30).Select(position => (long?)position));
    }

    [Theory, Stores]
    public async Task Of_two_who_change_the_same_version_one_is_stale(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind);
        var lamp = await shop.Make();
        var outcomes = new ConcurrentBag<bool>();
        using var together = new Barrier(2);

        await Task.WhenAll(Enumerable.Range(1, 2).Select(writer => Task.Run(() => shop.Read(async store =>
        {
            var mine = await store.Set<Lamp>().SingleAsync(it => it.Id == lamp.Id);
            together.SignalAndWait();
            mine.Brightness = writer * 100;
            store.Announce(new LampChanged(lamp.Id, ""), Tandem.Kernel.Access.Actor.System("test"));
            try
            {
                await store.SaveChangesAsync();
                outcomes.Add(true);
            }
            catch (Stale)
            {
                outcomes.Add(false);
            }

            return true;
        }))));

        outcomes.Order().ShouldBe([false, true]);
        (await shop.Read(store => store.Facts.CountAsync())).ShouldBe(2);
    }

    [Theory, Stores]
    public async Task Who_was_too_late_and_begins_anew_tells_what_happened_once(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind);
        var lamp = await shop.Make("Hall");
        await shop.Read(async store =>
        {
            var mine = await store.Set<Lamp>().SingleAsync(it => it.Id == lamp.Id);
            await shop.Read(async faster =>
            {
                (await faster.Set<Lamp>().SingleAsync(it => it.Id == lamp.Id)).Brightness = 1;
                faster.Announce(new LampChanged(lamp.Id, "faster"), Tandem.Kernel.Access.Actor.System("test"));
                return await faster.SaveChangesAsync();
            });
            mine.Brightness = 2;
            store.Announce(new LampChanged(lamp.Id, "too late"), Tandem.Kernel.Access.Actor.System("test"));
            await Should.ThrowAsync<Stale>(() => store.SaveChangesAsync());

            store.Forget();
            (await store.Set<Lamp>().SingleAsync(it => it.Id == lamp.Id)).Brightness = 3;
            store.Announce(new LampChanged(lamp.Id, "anew"), Tandem.Kernel.Access.Actor.System("test"));
            return await store.SaveChangesAsync();
        });

        (await shop.Read(store => store.Facts.CountAsync(fact => fact.Name == nameof(LampChanged)))).ShouldBe(2, "the faster one, and the second try");
        (await shop.Read(store => store.Set<Lamp>().SingleAsync(it => it.Id == lamp.Id))).Brightness.ShouldBe(3);
    }

    [Fact]
    public async Task A_late_committer_is_numbered_after_those_who_were_seen_before_it()
    {
        Assert.SkipWhen(Databases.WhyNoPostgres is not null, Databases.WhyNoPostgres ?? "");
        await using var shop = await Workshop.Open(DatabaseKind.Postgres);
        var lamp = await shop.Make();
        await shop.Read(async store =>
        {
            await using var slow = await store.Database.BeginTransactionAsync();
            store.Announce(new LampChanged(lamp.Id, "slow"), Tandem.Kernel.Access.Actor.System("test"));
            await store.SaveChangesAsync();
            await shop.Say(lamp.Id, "quick");
            await shop.Services.GetRequiredService<Sequencer>().Number();
            await slow.CommitAsync();
            return true;
        });
        await shop.Quiet();

        var told = await shop.Read(store => store.Facts.OrderBy(fact => fact.Position).ToListAsync());
        told.Skip(1).Select(fact => fact.As<LampChanged>().Why).ShouldBe(["quick", "slow"]);
        told.Select(fact => fact.Position).ShouldBe([1, 2, 3]);
        told[1].Entry.ShouldBeGreaterThan(told[2].Entry);
    }

    [Fact]
    public async Task A_full_disk_fails_those_it_must_and_the_next_can_write()
    {
        await using var shop = await Workshop.Open(DatabaseKind.Sqlite, starts: false);
        var gate = shop.Services.GetRequiredService<WriteGate>();
        await shop.Make("First");
        await Pragma("pragma max_page_count = 1");

        await Should.ThrowAsync<Exception>(() => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => shop.Make(new string('x', 20_000)))));
        await Pragma("pragma max_page_count = 1000000");
        await shop.Make("Last");

        var facts = await shop.Read(store => store.Facts.OrderBy(fact => fact.Position).Select(fact => fact.Position!.Value).ToListAsync());
        facts.ShouldBe(Enumerable.Range(1, facts.Count).Select(position => (long)position));
        (await shop.Read(store => store.Set<Lamp>().CountAsync())).ShouldBe(facts.Count);

        Task Pragma(string sql) => gate.Write(turn => Task.FromResult(turn.Prepared(sql).ExecuteScalar()), WriteMode.Outside);
    }

    [Fact]
    public async Task A_write_that_was_given_up_before_its_turn_is_not_done()
    {
        await using var shop = await Workshop.Open(DatabaseKind.Sqlite, starts: false);
        var gate = shop.Services.GetRequiredService<WriteGate>();
        using var hold = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var slow = gate.Write(_ => Task.FromResult(hold.Wait(TimeSpan.FromSeconds(10))));
        var given = gate.Write(turn => Task.FromResult(turn.Prepared("create table never (x)").ExecuteNonQuery()), stop: stop.Token);
        await stop.CancelAsync();
        hold.Set();

        (await slow).ShouldBeTrue();
        await Should.ThrowAsync<OperationCanceledException>(() => given);
        (await gate.Write(turn => Task.FromResult(turn.Prepared("select count(*) from sqlite_master where name = 'never'").ExecuteScalar()))).ShouldBe(0L);
    }

    [Fact]
    public async Task Nobody_writes_past_the_gate()
    {
        await using var shop = await Workshop.Open(DatabaseKind.Sqlite, starts: false);
        var fault = await Should.ThrowAsync<SqliteException>(() => shop.Read(store => store.Database.ExecuteSqlRawAsync("delete from facts")));
        fault.SqliteErrorCode.ShouldBe(SQLitePCL.raw.SQLITE_READONLY);
    }

    [Fact]
    public async Task A_second_process_may_write_in_turn_but_not_serve()
    {
        await using var shop = await Workshop.Open(DatabaseKind.Sqlite);
        var no = await Should.ThrowAsync<Refused>(() => shop.Again());
        no.Message.ShouldContain("Another Tandem serves the site");

        await using var tool = await shop.Again(starts: false);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(turn => (turn % 2 == 0 ? shop : tool).Make($"Lamp {turn}")));
        (await shop.Read(store => store.Facts.Select(fact => fact.Position).OrderBy(position => position).ToListAsync()))
            .ShouldBe(Enumerable.Range(1, 100).Select(position => (long?)position));
        (await shop.Read(store => store.Set<Lamp>().Select(lamp => lamp.Serial).OrderBy(serial => serial).ToListAsync())).ShouldBe(Enumerable.Range(1, 100));
    }
}
