using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Seals;

/// <summary>
/// The SHA-256 of a fact over one exact form of it, the same on both databases: every field in order, numbers most significant
/// byte first, moments as microseconds since 1970, texts as UTF-8 after their length, and a mark before what may be absent.
/// </summary>
internal sealed class FactHash
{
    public const int Size = SHA256.HashSizeInBytes;
    private const byte Form = 1;
    private readonly ArrayBufferWriter<byte> bytes = new(1024);

    /// <summary>Writes the fact's hash to <paramref name="hash"/>.</summary>
    public void Write(RecordedFact fact, Span<byte> hash)
    {
        bytes.ResetWrittenCount();
        Mark(Form);
        Number(fact.Position ?? 0);
        Number(fact.Entry);
        Moment(fact.At);
        Moment(fact.RecordedAt);
        Optional(fact.Actor);
        Text(fact.ActorName);
        Optional(fact.OnBehalfOf);
        Text(fact.Cause);
        Text(fact.Kind);
        Id(fact.Record);
        Text(fact.Name);
        Number(fact.Shape);
        Mark(fact.Internal ? (byte)1 : (byte)0);
        Text(fact.Changes);
        Text(fact.Data);
        SHA256.HashData(bytes.WrittenSpan, hash);
    }

    private void Moment(DateTimeOffset moment) => Number((moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    private void Mark(byte mark)
    {
        bytes.GetSpan(1)[0] = mark;
        bytes.Advance(1);
    }

    private void Number(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    private void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(length)));
    }

    private void Id(Guid id)
    {
        id.TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out var written);
        bytes.Advance(written);
    }

    private void Optional(Guid? id)
    {
        Mark(id is null ? (byte)0 : (byte)1);
        if (id is { } value)
            Id(value);
    }
}
