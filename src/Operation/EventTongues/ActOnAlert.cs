using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventTongues;

/// <summary>Does with an open alert what its sender asks for by its own key; where there is none, nothing.</summary>
internal sealed class ActOnAlert(IServiceScopeFactory scopes, LiveAlerts live, Inbox inbox, EarlyEnds early)
{
    /// <summary>How often it is asked whether another node has worked off the alert's beginning.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public async Task Acknowledge(Sender from, string fingerprint, CancellationToken stop)
    {
        await inbox.WorkedOff(Timeout.InfiniteTimeSpan, stop);
        await live.Renew(stop);
        var key = from.KeyOf(fingerprint);
        while (await early.Is(key, stop))
            await Task.Delay(Look, stop);
        if (live.Find(key) is null)
            await live.Learn([key], stop);
        if (live.Find(key) is not { State: AlertLife.Firing or AlertLife.Flapping } alert)
            return;
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<AcknowledgeAlert>().Run(new(alert.Id), new Actor(null, from.Name) { Cause = "an event" }, stop);
        }
        catch (NoSuchMove)
        {
            // Somebody else was faster.
        }
    }
}
