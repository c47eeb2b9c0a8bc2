using System.Security.Cryptography;
using Tandem.Kernel.Storage;

namespace Tandem.Improvement.Measures;

/// <summary>The counts of one day in one slice, computed from facts.</summary>
public sealed class MeasureCell : IDerived
{
    /// <summary>Made from slice and day alone.</summary>
    public Guid Key { get; init; }

    /// <summary>Which of organisation, team and service are named.</summary>
    public int Grain { get; init; }

    public Guid Organisation { get; init; }

    public Guid Team { get; init; }

    public Guid Service { get; init; }

    /// <summary>The UTC day, counted from the first of January of the year 1.</summary>
    public int Day { get; init; }

    /// <summary>How many of the incidents opened on this day are open still.</summary>
    public int Open { get; set; }

    /// <summary>The packed <see cref="Measures.Tally"/>.</summary>
    public byte[] Counts { get; set; } = [];

    public Tally Tally => Tally.FromBytes(Counts);

    public static MeasureCell Of(Slice slice, int day) => new()
    {
        Key = KeyOf(slice, day),
        Grain = slice.Grain,
        Organisation = slice.Organisation,
        Team = slice.Team,
        Service = slice.Service,
        Day = day,
    };

    public void Set(Tally tally) => (Open, Counts) = (tally.Open, tally.ToBytes());

    public static Guid KeyOf(Slice slice, int day)
    {
        Span<byte> words = stackalloc byte[52];
        slice.Organisation.TryWriteBytes(words);
        slice.Team.TryWriteBytes(words[16..]);
        slice.Service.TryWriteBytes(words[32..]);
        BitConverter.TryWriteBytes(words[48..], day);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(words, hash);
        return new Guid(hash[..16]);
    }
}
