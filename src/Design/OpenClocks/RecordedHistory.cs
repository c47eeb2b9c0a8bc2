using Tandem.Design.Clocks;

namespace Tandem.Design.OpenClocks;

/// <summary>What the journal says of one record, as far as its clocks need it.</summary>
/// <param name="LearntAt">
/// When Tandem learnt of a record that had begun long before, such as an imported one: what was due earlier is history and is told to nobody. Null for any other.
/// </param>
/// <param name="Told">The shares of time whose end was told, by policy and run.</param>
public sealed record RecordedHistory(History History, DateTimeOffset? LearntAt, IReadOnlyList<ToldShare> Told)
{
    /// <summary>Nobody asks of it any more, or it never was.</summary>
    public static RecordedHistory Empty { get; } = new(new([]), null, []);

    /// <summary>The shares of a clock that still wait to be told, the earliest first, each with its moment in ticks of UTC.</summary>
    /// <param name="shares">In per cent of the target.</param>
    public IEnumerable<(int Percent, long At)> Waiting(Guid policy, Clock clock, IEnumerable<int> shares)
    {
        foreach (var percent in shares.Append(100).Distinct().Order())
        {
            if (clock.WhenUsed(percent) is { } at && (LearntAt is not { } learnt || at >= learnt.UtcTicks) && !WasTold(policy, clock, percent))
                yield return (percent, at);
        }
    }

    /// <summary>What was told and is no longer true, because the target grew or the clock was set back, will be told again.</summary>
    private bool WasTold(Guid policy, Clock clock, int percent) =>
        Told.Any(told => told.Policy == policy && told.Run == clock.Run && told.Percent == percent)
        && clock.Elapsed >= TargetShare.Of(clock.Target, percent);
}
