using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class ListeningTests
{
    private readonly Diary diary = new();

    [Theory, Stores]
    public async Task A_listener_hears_its_facts_once_and_in_order(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        var lamps = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => shop.Make()));
        await Task.WhenAll(lamps.Select(async lamp =>
        {
            for (var turn = 0; turn < 30; turn++)
                await shop.Say(lamp.Id, $"{turn}");
        }));
        await shop.Quiet();

        diary.Heard.Count.ShouldBe(150);
        foreach (var lamp in lamps)
            diary.WhysOf(lamp.Id.Value).ShouldBe(Enumerable.Range(0, 30).Select(turn => $"{turn}"));
        diary.Done.Count.ShouldBe(155, "who listens to anything hears everything");
    }

    [Theory, Stores]
    public async Task What_fails_is_tried_again_and_those_behind_it_wait(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        var (bad, good) = (await shop.Make(), await shop.Make());
        diary.Fails = why => why == "bad";
        await shop.Say(bad.Id, "bad");
        await shop.Say(bad.Id, "behind");
        await shop.Say(good.Id, "other");
        await shop.Quiet();

        diary.WhysOf(good.Id.Value).ShouldBe(["other"]);
        diary.WhysOf(bad.Id.Value).ShouldBeEmpty();

        diary.Fails = _ => false;
        shop.Clock.Move(TimeSpan.FromSeconds(3));
        await shop.Quiet();
        diary.WhysOf(bad.Id.Value).ShouldBe(["bad", "behind"]);
        (await Held(shop)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Who_is_overtaken_by_another_change_hears_the_fact_anew_at_once(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        var (lamp, overtaken) = (await shop.Make(), 2);
        diary.Fails = why => why == "late" && overtaken-- > 0 ? throw new Stale() : false;
        await shop.Say(lamp.Id, "late");
        await shop.Quiet();

        diary.WhysOf(lamp.Id.Value).ShouldBe(["late"], "no pause of seconds lies between");
        overtaken.ShouldBe(-1, "it was told three times");
    }

    [Theory, Stores]
    public async Task What_fails_again_and_again_is_parked_and_an_administrator_decides(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        var lamp = await shop.Make();
        diary.Fails = why => why == "bad";
        await shop.Say(lamp.Id, "bad");
        await shop.Say(lamp.Id, "behind");
        await ParkEverything(shop);

        var parked = (await Held(shop)).First();
        (parked.Listener, parked.Attempts, parked.Name).ShouldBe(("Kernel.OnLampChanged", 8, "LampChanged"));
        parked.Error.ShouldContain("Cannot: bad");
        shop.Log.Faults.ShouldContain(line => line.Contains("it is parked"));
        diary.Heard.ShouldBeEmpty();

        await shop.Do<RetryParkedFact>(feature => feature.Run(new(parked.Listener, parked.Position), shop.Boss));
        await shop.Quiet();
        (await Held(shop)).First().ParkedAt.ShouldBeNull("it has begun anew");
        await ParkEverything(shop);

        (await Should.ThrowAsync<Refused>(() => shop.Do<SkipParkedFact>(feature => feature.Run(new(parked.Listener, parked.Position, " "), shop.Boss)))).Complaints.Single().Field.ShouldBe("reason");
        await shop.Do<SkipParkedFact>(feature => feature.Run(new(parked.Listener, parked.Position, "The lamp is gone"), shop.Boss));
        await shop.Quiet();
        diary.Heard.Select(heard => heard.Why).ShouldBe(["behind"]);
        (await Held(shop)).ShouldBeEmpty();
        var skipped = await shop.Read(store => store.Facts.SingleAsync(fact => fact.Name == nameof(ParkedFactSkipped)));
        skipped.As<ParkedFactSkipped>().Reason.ShouldBe("The lamp is gone");
    }

    [Theory, Stores]
    public async Task A_restart_goes_on_where_it_stopped(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        var lamp = await shop.Make();
        await shop.Say(lamp.Id, "before");
        await shop.Quiet();
        await shop.Close();

        await using (var silent = await shop.Again(starts: false))
            await silent.Say(lamp.Id, "between");
        await using var again = await shop.Again(Furnish);
        await again.Say(lamp.Id, "after");
        await again.Quiet();

        diary.WhysOf(lamp.Id.Value).ShouldBe(["before", "between", "after"]);
    }

    [Theory, Stores]
    public async Task A_new_listener_begins_with_what_happens_from_then_on_but_a_derivation_with_the_first_fact(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, practice => practice.Table<LampTally>(tally => tally.HasKey(each => each.Record)));
        var lamp = await shop.Make();
        await shop.Say(lamp.Id, "old");
        await shop.Quiet();
        await shop.Close();

        await using var again = await shop.Again(Furnish);
        await again.Say(lamp.Id, "new");
        await again.Quiet();

        diary.WhysOf(lamp.Id.Value).ShouldBe(["new"]);
        (await again.Read(store => store.Set<LampTally>().SingleAsync())).Facts.ShouldBe(3);
    }

    [Theory, Stores]
    public async Task What_is_derived_can_be_computed_again(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        var lamps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => shop.Make()));
        for (var turn = 0; turn < 20; turn++)
            await shop.Say(lamps[turn % 3].Id, $"{turn}");
        await shop.Quiet();
        await Spoil(shop);

        var told = await shop.Do<RebuildDerivation, long>(rebuild => rebuild.Run("tallies", new Progress<long>(), default));
        told.ShouldBe(23);
        (await shop.Read(store => store.Set<LampTally>().SumAsync(tally => tally.Facts))).ShouldBe(23);

        await shop.Say(lamps[0].Id, "later");
        await shop.Quiet();
        (await shop.Read(store => store.Set<LampTally>().SumAsync(tally => tally.Facts))).ShouldBe(24);
    }

    [Fact]
    public async Task Of_two_nodes_one_listens_and_the_other_takes_over()
    {
        Assert.SkipWhen(Databases.WhyNoPostgres is not null, Databases.WhyNoPostgres ?? "");
        await using var shop = await Workshop.Open(DatabaseKind.Postgres, Furnish);
        await using var other = await shop.Again(Furnish);
        var lamp = await shop.Make();
        for (var turn = 0; turn < 20; turn++)
            await (turn % 2 == 0 ? shop : other).Say(lamp.Id, $"{turn}");
        await shop.Quiet();
        await other.Quiet();
        diary.WhysOf(lamp.Id.Value).ShouldBe(Enumerable.Range(0, 20).Select(turn => $"{turn}"));

        await shop.Close();
        await other.Say(lamp.Id, "taken over");
        while (diary.Heard.Last().Why != "taken over")
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private void Furnish(Practice practice) => practice
        .Listens<LampChanged, OnLampChanged>()
        .Listens<AnythingHappened, OnAnythingHappened>()
        .Table<LampTally>(tally => tally.HasKey(each => each.Record))
        .Derives<CountFacts>("tallies")
        .Uses(services => services.AddSingleton(diary));

    private static Task<List<HeldFact>> Held(Workshop shop) =>
        shop.Read(store => store.Set<HeldFact>().AsNoTracking().OrderBy(held => held.Position).ToListAsync());

    private static async Task ParkEverything(Workshop shop)
    {
        do
        {
            shop.Clock.Move(TimeSpan.FromMinutes(10));
            await shop.Quiet();
        }
        while ((await Held(shop)).First().ParkedAt is null);
    }

    private static Task<int> Spoil(Workshop shop) => shop.Read(async store =>
    {
        (await store.Set<LampTally>().FirstAsync()).Facts = 99;
        return await store.SaveChangesAsync();
    });
}
