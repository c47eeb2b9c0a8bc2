using Tandem.Kernel.Lifecycles;

namespace Tandem.Product.Treaties;

/// <summary>The life of a treaty, as data: it is in force once both owners have signed the same edition.</summary>
public static class TreatyLife
{
    public const string Draft = "draft";
    public const string SignedByOne = "signedByOne";
    public const string InForce = "inForce";
    public const string Ended = "ended";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Draft", StateCategory.Waiting),
            new(SignedByOne, "Signed by one", StateCategory.Waiting),
            new(InForce, "In force", StateCategory.Active),
            new(Ended, "Ended", StateCategory.Ended),
        ],
        [
            new(Draft, SignedByOne, "Sign"),
            new(SignedByOne, InForce, "Sign"),
            new(SignedByOne, Draft, "Take the signature back"),
            new(Draft, Ended, "Discard", "reason"),
            new(SignedByOne, Ended, "Discard", "reason"),
            new(InForce, Ended, "End", "reason"),
        ]);
}
