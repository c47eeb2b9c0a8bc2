using System.Buffers.Binary;
using System.Security.Cryptography;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>Closes a stretch of the journal: a hash over its facts and over the seal before it.</summary>
public sealed class Seal : IDerived
{
    /// <summary>What the first seal has for the hash of the one before.</summary>
    internal static readonly byte[] Nothing = new byte[FactHash.Size];

    /// <summary>Counts from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The position of the first fact under it.</summary>
    public required long First { get; init; }

    /// <summary>The position of the last fact under it.</summary>
    public required long Last { get; init; }

    /// <summary>The SHA-256 of each fact, one after the other.</summary>
    public required byte[] Leaves { get; init; }

    /// <summary>The hash of the seal before; 32 zeros for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>The SHA-256 over number, first, last, previous and leaves.</summary>
    public byte[] Hash { get; internal set; } = [];

    public required DateTimeOffset At { get; init; }

    /// <summary>The hash of the fact at a position under the seal.</summary>
    internal ReadOnlySpan<byte> LeafOf(long position) => Leaves.AsSpan((int)(position - First) * FactHash.Size, FactHash.Size);

    internal byte[] ComputeHash()
    {
        Span<byte> numbers = stackalloc byte[3 * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(numbers, Number);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], First);
        BinaryPrimitives.WriteInt64BigEndian(numbers[16..], Last);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("tandem seal 1"u8);
        hash.AppendData(numbers);
        hash.AppendData(Previous);
        hash.AppendData(Leaves);
        return hash.GetHashAndReset();
    }
}
