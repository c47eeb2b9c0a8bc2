using Tandem.Design.Clocks;

namespace Tandem.Tests.Design.Clocks;

/// <summary>The clock function against somebody who counts every second.</summary>
public sealed class ClockFunctionTests
{
    private const int Cases = 100_000;

    [Fact]
    public void A_hundred_thousand_clocks_agree_to_the_second_with_counting_every_second()
    {
        var (clocks, dues, breached, paused) = (0, 0, 0, 0);
        for (var seed = 0; seed < Cases; seed++)
        {
            var supposed = new SupposedCase(seed);
            var oracle = new SecondBySecond(supposed);
            var counted = oracle.Count();
            var computed = ClockFunction.Of(supposed.Plan, supposed.AsHistory(), SupposedCase.TicksOf(supposed.Now));

            if (!computed.Select(Seen).SequenceEqual(counted.Select(Seen)))
                computed.Select(Seen).ShouldBe(counted.Select(Seen), $"case {seed}");
            clocks += computed.Count;
            breached += computed.Count(clock => clock.Breached);
            paused += computed.Count(clock => clock.Spans.Any(span => span.State == ClockState.Paused));
            if (computed.FirstOrDefault(clock => clock.Spans.Sum(span => span.Ticks) != clock.Elapsed) is { } odd)
                odd.ShouldBeNull($"case {seed}: its spans do not add up");
            if (computed.Count > 0 && computed[^1] is { State: ClockState.Running, Breached: false } open && seed % 20 == 0 && oracle.Due(counted[^1]) is { } due)
            {
                open.DueAt.ShouldBe(SupposedCase.TicksOf(due), $"case {seed}");
                dues++;
            }
        }

        // What was never asked proves nothing.
        clocks.ShouldBeGreaterThan(Cases / 2);
        breached.ShouldBeGreaterThan(Cases / 20);
        paused.ShouldBeGreaterThan(Cases / 20);
        dues.ShouldBeGreaterThan(Cases / 200);
    }

    private static (ClockState, long, long) Seen(Clock clock) => (clock.State, clock.Target / TimeSpan.TicksPerSecond, clock.Elapsed / TimeSpan.TicksPerSecond);

    private static (ClockState, long, long) Seen(SecondBySecond.Counted clock) => (clock.State, clock.Target!.Value, clock.Seconds);
}
