using Tandem.Kernel.Storage;

namespace Tandem.People.SignIn;

/// <summary>How often something failed, or was asked for, lately: a counter that fades, known only by its hash.</summary>
public sealed class Attempt : IDerived
{
    /// <summary>SHA-256 of what is counted, such as an account together with an address.</summary>
    public required byte[] What { get; init; }

    public int Count { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset BlockedUntil { get; set; }
}
