using Tandem.Kernel.Lifecycles;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>The life of an unauthorised change, as data.</summary>
public static class UnauthorisedChangeLife
{
    public const string Found = "found";
    public const string Investigating = "investigating";
    public const string Accepted = "accepted";

    public static Lifecycle Life { get; } = new(
        [
            new(Found, "Found", StateCategory.Waiting),
            new(Investigating, "Being looked into", StateCategory.Active),
            new(Accepted, "Accepted", StateCategory.Ended),
        ],
        [
            new(Found, Investigating, "Look into it"),
            new(Found, Accepted, "Accept"),
            new(Investigating, Accepted, "Accept"),
            new(Accepted, Investigating, "Take up again", "reason"),
        ]);
}
