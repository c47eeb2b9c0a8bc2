using Tandem.Kernel.Records;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>What one batch heard again, by alert: how often, when last, and until when it holds.</summary>
internal sealed class RepeatBook
{
    private readonly Dictionary<Id<Alert>, Heard> heard = [];

    public IReadOnlyCollection<KeyValuePair<Id<Alert>, Heard>> All => heard;

    public void Add(Id<Alert> alert, string key, DateTimeOffset at, DateTimeOffset? endsAt) =>
        heard[alert] = new(key, (heard.TryGetValue(alert, out var before) ? before.Times : 0) + 1, at, endsAt);

    internal sealed record Heard(string Key, int Times, DateTimeOffset At, DateTimeOffset? EndsAt);
}
