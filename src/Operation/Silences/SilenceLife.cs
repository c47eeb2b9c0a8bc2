using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.Silences;

/// <summary>The life of a silence: it is in force, or will be, until its end or until somebody ends it.</summary>
public static class SilenceLife
{
    public const string Current = "current";
    public const string Expired = "expired";

    public static Lifecycle Life { get; } = new(
        [new(Current, "Current", StateCategory.Active), new(Expired, "Expired", StateCategory.Ended) { IsGoal = true }],
        [new(Current, Expired, "End it")]);
}
