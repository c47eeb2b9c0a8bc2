using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.Reconciliation;

/// <summary>The life of a discrepancy: open until it is put right, or until somebody lets it be.</summary>
public static class DiscrepancyLife
{
    public const string Open = "open";
    public const string Settled = "settled";
    public const string Dismissed = "dismissed";

    public static Lifecycle Life { get; } = new(
        [new(Open, "Open", StateCategory.Active), new(Settled, "Settled", StateCategory.Ended), new(Dismissed, "Dismissed", StateCategory.Ended)],
        [new(Open, Settled, "Settle"), new(Open, Dismissed, "Keep as it is"), new(Settled, Open, "Reopen"), new(Dismissed, Open, "Reopen")]);
}
