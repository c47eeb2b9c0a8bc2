using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Moving;
using Tandem.Kernel.Records;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class MoveTests
{
    private readonly Diary diary = new();

    [Theory, InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres), InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite), InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    public async Task A_site_arrives_whole_and_goes_on(DatabaseKind from, DatabaseKind to)
    {
        Assert.SkipWhen(from != to && Databases.WhyNoPostgres is not null, Databases.WhyNoPostgres ?? "");
        await using var old = await Workshop.Open(from, Furnish);
        await Live(old);
        await using var next = await Workshop.Open(to, Furnish, starts: false);

        var move = await new SiteMove(old.Services, next.Services).Run(new Progress<double>(), default);
        move.Flaw.ShouldBeNull();
        move.IsEqual.ShouldBeTrue(string.Join("; ", move.Tables.Where(table => table.From != table.To)));
        move.Tables.Single(table => table.Name == "lamps").To.ShouldBe(40);
        (await Everything(next)).ShouldBe(await Everything(old));

        await next.Start();
        var made = await next.Make("After the move");
        made.Serial.ShouldBe(41);
        await next.Quiet();
        (await next.Read(store => store.Set<LampTally>().SumAsync(tally => tally.Facts))).ShouldBe(81, "what is derived was derived anew");
        diary.Done.ShouldNotContain("later");
        next.Clock.Move(TimeSpan.FromDays(8));
        await next.Quiet();
        diary.Done.ShouldContain("later", "a job moves too");
    }

    [Theory, Stores]
    public async Task An_interrupted_move_goes_on_where_it_stopped_and_doubles_nothing(DatabaseKind to)
    {
        await using var old = await Workshop.Open(DatabaseKind.Sqlite, Furnish);
        await Live(old);
        await using var next = await Workshop.Open(to, Furnish, starts: false);

        for (var interruption = 1; interruption <= 3; interruption++)
        {
            using var stop = new CancellationTokenSource();
            var until = interruption * 0.25;
            var progress = new Watch(share =>
            {
                if (share > until)
                    stop.Cancel();
            });
            await Should.ThrowAsync<OperationCanceledException>(() => new SiteMove(old.Services, next.Services).Run(progress, stop.Token));
            (await Should.ThrowAsync<Refused>(() => next.Services.GetRequiredService<StoreOpening>().Open())).Message.ShouldContain("not finished");
        }

        (await new SiteMove(old.Services, next.Services).Run(new Progress<double>(), default)).IsEqual.ShouldBeTrue();
        (await Everything(next)).ShouldBe(await Everything(old));
        await next.Services.GetRequiredService<StoreOpening>().Open();
    }

    [Theory, Stores]
    public async Task A_site_that_went_on_meanwhile_is_moved_from_the_beginning(DatabaseKind to)
    {
        await using var old = await Workshop.Open(DatabaseKind.Sqlite, Furnish);
        await Live(old);
        await using var next = await Workshop.Open(to, Furnish, starts: false);
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => new SiteMove(old.Services, next.Services).Run(new Watch(_ => stop.Cancel()), stop.Token));

        await old.Make("Meanwhile");
        await old.Quiet();
        (await new SiteMove(old.Services, next.Services).Run(new Progress<double>(), default)).IsEqual.ShouldBeTrue();
        (await Everything(next)).ShouldBe(await Everything(old));
    }

    [Theory, Stores]
    public async Task A_site_that_is_not_empty_is_not_moved_into(DatabaseKind to)
    {
        await using var old = await Workshop.Open(DatabaseKind.Sqlite, Furnish, starts: false);
        await old.Make();
        await using var next = await Workshop.Open(to, Furnish, starts: false);
        await next.Make("Already here");

        (await Should.ThrowAsync<Refused>(() => new SiteMove(old.Services, next.Services).Run(new Progress<double>(), default))).Message.ShouldContain("not empty");
        (await next.Read(store => store.Set<Lamp>().Select(lamp => lamp.Title).SingleAsync())).ShouldBe("Already here");
    }

    private void Furnish(Practice practice) => practice
        .Table<LampTally>(tally => tally.HasKey(each => each.Record))
        .Derives<CountFacts>("tallies")
        .Does<RingBell.Request, RingBell>()
        .Uses(services => services.AddSingleton(diary));

    private static async Task Live(Workshop shop)
    {
        for (var turn = 0; turn < 40; turn++)
        {
            var lamp = await shop.Make($"Lamp {turn}", made =>
            {
                (made.Seconds, made.Lit, made.LitAt, made.Keeper) = (turn % 3 == 0 ? null : turn, turn % 2 == 0, shop.Clock.GetUtcNow(), turn % 2 == 0 ? null : made.Id.Value);
                made.Custom = CustomValues.Of(new JsonObject { ["turn"] = turn });
            });
            await shop.Change(lamp.Id, it => (it.Colour, it.Beside) = (LampColour.WarmRed, it.Id));
        }

        await shop.Within(async scope =>
        {
            await scope.GetRequiredService<JobSchedule>().Add(new RingBell.Request("later"), shop.Clock.GetUtcNow() + TimeSpan.FromDays(7));
            return await scope.GetRequiredService<Store>().SaveChangesAsync();
        });
        await shop.Quiet();
        await shop.Services.GetRequiredService<SealEngine>().Seal();
    }

    /// <summary>Every lamp, as it is now.</summary>
    private static async Task<string> Everything(Workshop shop)
    {
        var lamps = await shop.Read(store => store.Set<Lamp>().AsNoTracking().OrderBy(lamp => lamp.Serial).ToListAsync());
        return System.Text.Json.JsonSerializer.Serialize(lamps, Tandem.Kernel.Text.Json.Plain);
    }

    private sealed class Watch(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }
}
