using Tandem.Kernel.Lifecycles;

namespace Tandem.Design.Contracts;

/// <summary>The life of a contract, as data: it ends on its last day by itself, unless it renews itself.</summary>
public static class ContractLife
{
    public const string Draft = "draft";
    public const string InForce = "inForce";
    public const string Expired = "expired";
    public const string Terminated = "terminated";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Draft", StateCategory.Waiting),
            new(InForce, "In force", StateCategory.Active),
            new(Expired, "Expired", StateCategory.Ended),
            new(Terminated, "Terminated", StateCategory.Ended),
        ],
        [
            new(Draft, InForce, "Put in force"),
            new(InForce, Expired, "Let expire"),
            new(InForce, Terminated, "Terminate", "reason"),
            new(Expired, InForce, "Renew", "until"),
            new(Draft, Terminated, "Drop", "reason"),
        ]);
}
