using System.Buffers.Binary;
using Tandem.Kernel.Records;
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

    /// <summary>When it failed again and again and was set aside, to be tried when somebody says so or the house opens next; null: it is in its turn.</summary>
    public DateTimeOffset? AsideAt { get; init; }

    /// <summary>By which facts about one are found.</summary>
    public static RecordKey KeyOf(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        return new("arrival", new Guid(bytes, bigEndian: true));
    }
}
