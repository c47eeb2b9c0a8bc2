using Tandem.Kernel.Jobs;

namespace Tandem.Operation.EventIntake;

/// <summary>Looks every few seconds at what time has changed: alerts that are over, silences that began or ended.</summary>
public sealed class KeepAlerts(Intake intake) : IChore
{
    public static TimeSpan Every => TimeSpan.FromSeconds(10);

    public Task Run(CancellationToken stop) => intake.Sweep(stop);
}
