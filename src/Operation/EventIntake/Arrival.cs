using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventIntake;

/// <summary>What came together, kept as it was read until it is worked off.</summary>
public sealed class Arrival : IDerived
{
    /// <summary>Rises in the order in which they came.</summary>
    public long Number { get; init; }

    /// <summary>The node that took it in and works it off.</summary>
    public string Node { get; init; } = "";

    /// <summary>Its <see cref="ArrivalContent"/> as JSON.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>When it failed again and again and was set aside, to be tried when the house opens next; null: it is in its turn.</summary>
    public DateTimeOffset? AsideAt { get; init; }
}
