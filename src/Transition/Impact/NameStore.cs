using System.Buffers.Binary;
using System.Text;

namespace Tandem.Transition.Impact;

/// <summary>Names in a row, in UTF-8: a million short strings would weigh four times as much. What is renamed leaves its old name behind until the map is made anew.</summary>
internal sealed class NameStore
{
    private const int Chunk = 1 << 16;

    private readonly List<byte[]> chunks = [];
    private int used = Chunk;

    /// <returns>Where it stands.</returns>
    public int Add(string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        if (length > Chunk - sizeof(ushort))
            return Add(name[..(Chunk / 8)]);
        if (used + sizeof(ushort) + length > Chunk)
        {
            chunks.Add(new byte[Chunk]);
            used = 0;
        }

        var at = (chunks.Count - 1) * Chunk + used;
        var room = chunks[^1].AsSpan(used);
        BinaryPrimitives.WriteUInt16LittleEndian(room, (ushort)length);
        Encoding.UTF8.GetBytes(name, room[sizeof(ushort)..]);
        used += sizeof(ushort) + length;
        return at;
    }

    public string this[int at]
    {
        get
        {
            var there = chunks[at / Chunk].AsSpan(at % Chunk);
            return Encoding.UTF8.GetString(there.Slice(sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(there)));
        }
    }
}
