using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>Labels and annotations by the bytes in which they were sent: monitoring says the same again and again, and what it said before need not be read, sorted and hashed anew.</summary>
internal sealed class LabelBook
{
    /// <summary>How many are surely remembered; those that were not asked for lately are forgotten.</summary>
    private const int Most = 20_000;

    /// <summary>Bytes; what is longer is read anew each time.</summary>
    private const int Longest = 4_096;

    /// <summary>How many may be put in at once.</summary>
    private const int AtOnce = 64;

    private readonly Lock turn = new();
    private ConcurrentDictionary<byte[], LabelSet> young = New();
    private ConcurrentDictionary<byte[], LabelSet> old = New();
    private int remembered;

    /// <summary>The members of an object as labels; what is no text is refused.</summary>
    public bool Read(JsonElement json, string name, [NotNullWhen(true)] out LabelSet? labels)
    {
        labels = LabelSet.None;
        if (!json.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
            return true;
        var sent = JsonMarshal.GetRawUtf8Value(member);
        if (young.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(sent, out labels))
            return true;
        if (!old.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(sent, out labels))
        {
            var pairs = new List<KeyValuePair<string, string>>();
            if (!EventReader.Pairs(json, name, pairs))
                return false;
            labels = LabelSet.Of(pairs);
        }

        Remember([.. sent], labels);
        return true;
    }

    private void Remember(byte[] sent, LabelSet labels)
    {
        if (sent.Length > Longest || !young.TryAdd(sent, labels) || Interlocked.Increment(ref remembered) < Most)
            return;
        lock (turn)
        {
            if (remembered >= Most)
                (old, young, remembered) = (young, New(), 0);
        }
    }

    /// <summary>Twice as large as it becomes, so that it never grows, for which all who read would wait.</summary>
    private static ConcurrentDictionary<byte[], LabelSet> New() => new(AtOnce, 2 * Most, new SameBytes());

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
