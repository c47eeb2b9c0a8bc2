using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tandem.Operation.Events;

/// <summary>Names with values, each name once, in the order of their names; equal when they say the same.</summary>
[JsonConverter(typeof(LabelSetJsonConverter))]
public sealed class LabelSet : IEquatable<LabelSet>
{
    /// <summary>Hexadecimal digits of a fingerprint: 128 bits of SHA-256.</summary>
    private const int FingerprintLength = 32;

    public static readonly LabelSet None = new([]);

    private readonly KeyValuePair<string, string>[] pairs;
    private string? fingerprint;

    private LabelSet(KeyValuePair<string, string>[] pairs) => this.pairs = pairs;

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => pairs;

    /// <summary>The value of a name; null: it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var pair in pairs)
            {
                if (pair.Key == name)
                    return pair.Value;
            }

            return null;
        }
    }

    /// <summary>Where a value leads that is the address of a page; null: it is none.</summary>
    public string? Link(string name) => this[name] is { } value && Kernel.Text.WebAddress.Is(value) ? value : null;

    /// <summary>As an object with a member for each name.</summary>
    public string Json => pairs.Length == 0 ? "{}" : JsonSerializer.Serialize(this, Kernel.Text.Json.Plain);

    /// <summary>Of two values for one name the last counts; a name without a value is left out, as Prometheus does.</summary>
    public static LabelSet Of(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var kept = new List<KeyValuePair<string, string>>();
        foreach (var pair in pairs)
        {
            if (pair.Value.Length == 0)
                continue;
            // Most senders name them in their order: each goes behind the last.
            var at = kept.Count;
            while (at > 0 && string.CompareOrdinal(kept[at - 1].Key, pair.Key) > 0)
                at--;
            if (at > 0 && kept[at - 1].Key == pair.Key)
                kept[at - 1] = pair;
            else
                kept.Insert(at, pair);
        }

        return kept.Count == 0 ? None : new([.. kept]);
    }

    public static LabelSet Read(string json) => json == "{}" ? None : JsonSerializer.Deserialize<LabelSet>(json, Kernel.Text.Json.Plain)!;

    /// <summary>Adds to it, or says otherwise what it says.</summary>
    public LabelSet With(params IEnumerable<KeyValuePair<string, string>> more) => Of(pairs.Concat(more));

    /// <summary>The same for the same labels, and as good as never for others.</summary>
    public string Fingerprint() => fingerprint ??= Digest();

    /// <summary>The fingerprint of a key that the sender gave.</summary>
    public static string FingerprintOf(string key) => Digest(Encoding.UTF8.GetBytes("key\0" + key));

    public bool Equals(LabelSet? other) => other is not null && pairs.AsSpan().SequenceEqual(other.pairs);

    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in pairs)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private string Digest()
    {
        var most = pairs.Sum(pair => Encoding.UTF8.GetMaxByteCount(pair.Key.Length) + Encoding.UTF8.GetMaxByteCount(pair.Value.Length) + 2);
        var bytes = most <= 2_048 ? stackalloc byte[most] : new byte[most];
        var length = 0;
        foreach (var (name, value) in pairs)
        {
            foreach (var text in (ReadOnlySpan<string>)[name, value])
            {
                length += Encoding.UTF8.GetBytes(text, bytes[length..]);
                bytes[length++] = 0xff;
            }
        }

        return Digest(bytes[..length]);
    }

    private static string Digest(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest)[..FingerprintLength];
    }
}
