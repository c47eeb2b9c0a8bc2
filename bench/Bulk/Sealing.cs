using Tandem.Kernel.Facts;
using Tandem.Kernel.Seals;

namespace Tandem.Bench.Bulk;

/// <summary>Seals facts while they are written, a thousand at a time, as a running server does afterwards.</summary>
internal sealed class Sealing(Table facts)
{
    private const int Largest = 1_000;
    private readonly FactHash hash = new();
    private readonly byte[] leaves = new byte[Largest * FactHash.Size];
    private int count;
    private long last;
    private DateTimeOffset at;

    public List<Seal> Seals { get; } = [];

    public void Take(object?[] row)
    {
        var fact = FactOf(row);
        hash.Write(fact, leaves.AsSpan(count++ * FactHash.Size, FactHash.Size));
        last = fact.Position!.Value;
        if (count == Largest)
            Close();
    }

    public void Close()
    {
        if (count == 0)
            return;
        var seal = new Seal
        {
            Number = Seals.Count + 1,
            First = last - count + 1,
            Last = last,
            Leaves = leaves[..(count * FactHash.Size)],
            Previous = Seals.Count == 0 ? Seal.Nothing : Seals[^1].Hash,
            At = at,
        };
        seal.Hash = seal.ComputeHash();
        Seals.Add(seal);
        count = 0;
    }

    private RecordedFact FactOf(object?[] row)
    {
        object? Of(string column) => row[facts.At(column)];
        Guid? Id(string column) => Of(column) is { } id ? facts.IdOf(id) : null;
        DateTimeOffset Moment(string column) => new(facts.MomentOf(Of(column)!), TimeSpan.Zero);
        at = Moment("recorded_at");
        return new()
        {
            Entry = Convert.ToInt64(Of("entry"), null),
            Position = Convert.ToInt64(Of("position"), null),
            At = Moment("at"),
            RecordedAt = at,
            Actor = Id("actor"),
            ActorName = (string)Of("actor_name")!,
            OnBehalfOf = Id("on_behalf_of"),
            Cause = (string)Of("cause")!,
            Kind = (string)Of("kind")!,
            Record = Id("record")!.Value,
            Name = (string)Of("name")!,
            Shape = Convert.ToInt32(Of("shape"), null),
            Internal = Convert.ToBoolean(Of("internal"), null),
            Changes = (string)Of("changes")!,
            Data = (string)Of("data")!,
        };
    }
}
