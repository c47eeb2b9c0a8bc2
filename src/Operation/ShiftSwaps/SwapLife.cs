using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>The life of a request to swap, as data.</summary>
public static class SwapLife
{
    public const string Asked = "asked";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
    public const string Withdrawn = "withdrawn";

    public static Lifecycle Life { get; } = new(
        [new(Asked, "Asked", StateCategory.Waiting), new(Accepted, "Accepted", StateCategory.Ended), new(Declined, "Declined", StateCategory.Ended), new(Withdrawn, "Withdrawn", StateCategory.Ended)],
        [new(Asked, Accepted, "Accept"), new(Asked, Declined, "Decline"), new(Asked, Withdrawn, "Withdraw")]);
}
