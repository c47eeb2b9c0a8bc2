using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.Escalations;

/// <summary>A policy holds until it is retired.</summary>
public static class EscalationLife
{
    public const string Active = "active";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(Active, "Active", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(Active, Retired, "Retire"), new(Retired, Active, "Bring back")]);
}
