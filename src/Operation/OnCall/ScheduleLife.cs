using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.OnCall;

/// <summary>A schedule holds until it is retired.</summary>
public static class ScheduleLife
{
    public const string Active = "active";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Active, "Active", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Active, Retired, "Retire"), new(Retired, Active, "Bring back")]);
}
