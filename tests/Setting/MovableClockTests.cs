namespace Tandem.Tests.Setting;

/// <summary>The clock runs by itself, and wakes those it is moved past.</summary>
public sealed class MovableClockTests
{
    private readonly MovableClock clock = new();

    [Fact]
    public async Task Moving_it_wakes_who_was_waiting()
    {
        var waiting = Task.Delay(TimeSpan.FromDays(3), clock);

        clock.Move(TimeSpan.FromDays(2));
        waiting.IsCompleted.ShouldBeFalse();
        clock.Move(TimeSpan.FromDays(1));

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task It_runs_by_itself()
    {
        var before = clock.GetUtcNow();

        await Task.Delay(TimeSpan.FromMilliseconds(50), clock).WaitAsync(TimeSpan.FromSeconds(10));

        clock.GetUtcNow().ShouldBeGreaterThan(before);
        before.Date.ShouldBe(MovableClock.MondayMorning.Date);
    }

    [Fact]
    public async Task What_repeats_goes_on_repeating()
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        for (var hour = 0; hour < 3; hour++)
        {
            clock.Move(TimeSpan.FromHours(1));
            (await ticks.WaitForNextTickAsync()).ShouldBeTrue();
        }
    }
}
