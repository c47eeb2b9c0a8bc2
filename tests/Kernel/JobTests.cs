using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class JobTests
{
    private readonly Diary diary = new();

    [Theory, Stores]
    public async Task A_job_is_done_when_it_is_due_and_not_before(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        await Ask(shop, "now", TimeSpan.Zero);
        await Ask(shop, "tomorrow", TimeSpan.FromDays(1));
        await shop.Quiet();
        diary.Done.ShouldBe(["now"]);

        shop.Clock.Move(TimeSpan.FromHours(24));
        await shop.Quiet();
        diary.Done.Where(done => done != "dusted").ShouldBe(["now", "tomorrow"]);
        (await Waiting(shop)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_job_is_replaced_or_called_off_by_its_key(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        await Ask(shop, "first", TimeSpan.FromHours(1), "bell");
        await Ask(shop, "second", TimeSpan.FromHours(2), "bell");
        await Ask(shop, "third", TimeSpan.FromHours(1), "other");
        await shop.Within(async scope =>
        {
            await scope.GetRequiredService<JobSchedule>().Cancel("other");
            return await scope.GetRequiredService<Store>().SaveChangesAsync();
        });

        shop.Clock.Move(TimeSpan.FromHours(3));
        await shop.Quiet();
        diary.Done.ShouldBe(["second"]);
    }

    [Theory, Stores]
    public async Task What_is_not_saved_is_not_asked_for(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        await shop.Within(async scope =>
        {
            await scope.GetRequiredService<JobSchedule>().Add(new RingBell.Request("never"), shop.Clock.GetUtcNow());
            return true;
        });
        await shop.Quiet();
        diary.Done.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_failing_job_is_tried_again_then_parked_then_tried_or_dropped_by_hand(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        diary.Fails = tone => tone == "sour";
        await Ask(shop, "sour", TimeSpan.Zero);
        await Ask(shop, "sweet", TimeSpan.Zero);
        await shop.Quiet();
        diary.Done.ShouldBe(["sweet"]);

        for (var attempt = 0; attempt < 12; attempt++)
        {
            shop.Clock.Move(TimeSpan.FromMinutes(20));
            await shop.Quiet();
        }

        var parked = (await Waiting(shop)).ShouldHaveSingleItem();
        (parked.Attempts, parked.ParkedAt is null, parked.Error).ShouldBe((10, false, "InvalidOperationException: Cannot: sour"));

        diary.Fails = _ => false;
        await shop.Do<RetryParkedJob>(feature => feature.Run(new(parked.Id), shop.Boss));
        await shop.Quiet();
        diary.Done.ShouldContain("sour");
        (await Waiting(shop)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_restart_forgets_nothing(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        await Ask(shop, "later", TimeSpan.FromHours(5));
        await shop.Close();
        shop.Clock.Move(TimeSpan.FromHours(5.5));

        await using var again = await shop.Again(Furnish);
        await again.Quiet();
        diary.Done.ShouldBe(["later"]);
    }

    [Theory, Stores]
    public async Task A_chore_comes_round_by_itself(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        await shop.Quiet();
        diary.Done.ShouldBeEmpty();
        for (var round = 1; round <= 3; round++)
        {
            shop.Clock.Move(DustLamps.Every);
            await shop.Quiet();
            diary.Done.Count.ShouldBe(round);
        }
    }

    [Fact]
    public async Task Two_nodes_share_the_work_and_do_each_job_once()
    {
        Assert.SkipWhen(Databases.WhyNoPostgres is not null, Databases.WhyNoPostgres ?? "");
        await using var shop = await Workshop.Open(DatabaseKind.Postgres, Furnish);
        await using var other = await shop.Again(Furnish);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(turn => Ask(turn % 2 == 0 ? shop : other, $"{turn}", TimeSpan.FromSeconds(turn % 3))));
        shop.Clock.Move(TimeSpan.FromMinutes(1));
        await shop.Quiet();
        await other.Quiet();
        diary.Done.Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 60));
    }

    [Theory, Stores]
    public async Task Who_renews_the_hold_of_a_chore_notices_that_it_was_done_a_moment_before(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        await using var renewing = shop.Services.CreateAsyncScope();
        var store = renewing.ServiceProvider.GetRequiredService<Store>();
        await shop.Quiet();
        QueuedJob? seen = null;
        diary.Fails = chore =>
        {
            seen ??= store.Set<QueuedJob>().Single(job => job.HeldUntil != null && job.Kind.Contains(chore));
            return false;
        };
        shop.Clock.Move(DustLamps.Every);
        await shop.Quiet();

        store.Entry(seen.ShouldNotBeNull()).Property(job => job.HeldUntil).CurrentValue = shop.Clock.GetUtcNow();
        await Should.ThrowAsync<Stale>(() => store.SaveChangesAsync());
    }

    [Theory, Stores]
    public async Task What_is_asked_for_again_while_it_is_done_is_not_put_off_by_a_later_wish(DatabaseKind kind)
    {
        await using var shop = await Workshop.Open(kind, Furnish);
        await shop.Quiet();
        await Ask(shop, "first", TimeSpan.FromMinutes(1), "tower");
        // Somebody is at it.
        await shop.Within(async scope =>
        {
            var store = scope.GetRequiredService<Store>();
            var job = store.Entry(await store.Set<QueuedJob>().SingleAsync(each => each.Key == "tower"));
            job.Property(row => row.HeldUntil).CurrentValue = shop.Clock.GetUtcNow() + TimeSpan.FromMinutes(2);
            job.Property(row => row.Attempts).CurrentValue = 1;
            return await store.SaveChangesAsync();
        });

        await Hasten(TimeSpan.FromMinutes(10));
        await Hasten(TimeSpan.FromDays(1));
        (await Due()).ShouldBe(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        await Hasten(TimeSpan.FromMinutes(5));
        (await Due()).ShouldBe(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));

        Task<int> Hasten(TimeSpan later) => shop.Within(async scope =>
        {
            await scope.GetRequiredService<JobSchedule>().Hasten(new RingBell.Request("again"), shop.Clock.GetUtcNow() + later, "tower");
            return await scope.GetRequiredService<Store>().SaveChangesAsync();
        });
        Task<TimeSpan> Due() => shop.Within(async scope => (await scope.GetRequiredService<Store>().Set<QueuedJob>().AsNoTracking().SingleAsync(each => each.Key == "tower")).Due - shop.Clock.GetUtcNow());
    }

    private void Furnish(Practice practice) => practice
        .Does<RingBell.Request, RingBell>()
        .Repeats<DustLamps>()
        .Uses(services => services.AddSingleton(diary));

    private static Task<int> Ask(Workshop shop, string tone, TimeSpan later, string? key = null) => shop.Within(async scope =>
    {
        await scope.GetRequiredService<JobSchedule>().Add(new RingBell.Request(tone), shop.Clock.GetUtcNow() + later, key);
        return await scope.GetRequiredService<Store>().SaveChangesAsync();
    });

    private static Task<List<QueuedJob>> Waiting(Workshop shop) =>
        shop.Read(store => store.Set<QueuedJob>().AsNoTracking().Where(job => !job.Kind.StartsWith("chore:")).ToListAsync());
}
