using Tandem.Kernel.Records;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>What one batch heard again, by alert: how often, when last, and until when it holds.</summary>
internal sealed class RepeatBook
{
    private readonly Dictionary<Id<Alert>, Heard> heard = [];

    public IReadOnlyCollection<KeyValuePair<Id<Alert>, Heard>> All => heard;

    public void Add(Id<Alert> alert, int times, DateTimeOffset at, DateTimeOffset? endsAt) => heard[alert] = new(heard.GetValueOrDefault(alert).Times + times, at, endsAt);

    internal readonly record struct Heard(int Times, DateTimeOffset At, DateTimeOffset? EndsAt);
}
