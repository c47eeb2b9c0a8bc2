using System.Linq.Expressions;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>One kind of our records as a table of the original: its columns, as data, and what is peculiar to it.</summary>
internal abstract class ForeignTable
{
    private readonly List<Column> columns = [];
    private readonly List<(string From, IReadOnlyList<string> To, string Why)> bars = [];
    private readonly Dictionary<string, string> ways = [];

    private protected ForeignTable(string name, RecordKind kind) => (Name, Kind) = (name, kind);

    /// <summary>Such as <c>change_request</c>.</summary>
    public string Name { get; }

    public RecordKind Kind { get; }

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Its records are written elsewhere.</summary>
    public bool IsReadOnly { get; private protected set; }

    /// <summary>The columns, in this order, that may hold the reason for which a move asks.</summary>
    public IReadOnlyList<string> Reasons { get; private protected set; } = [];

    public Column? Column(string name) => columns.Find(column => column.Name == name);

    /// <summary>Why a record is not moved from one state to another here, whoever asks; null: nothing speaks against it.</summary>
    public string? Barred(string from, string to) => bars.Find(bar => bar.From == from && bar.To.Contains(to)).Why;

    /// <summary>The moves that lead a record from one state to another; where its life has no such way, the move that it does not have.</summary>
    public IReadOnlyList<string> Way(IRecord record, string from, string to)
    {
        if (Kind.LifeOf(record)!.Moves.Any(move => move.From == from && move.To == to) || !ways.TryGetValue(to, out var between) || between == from)
            return [to];
        return [.. Way(record, from, between), to];
    }

    /// <summary>One page of the records that the actor may see, and how many there are in all if that was asked for.</summary>
    /// <exception cref="Tandem.Kernel.Forbidden">The actor may read none.</exception>
    public abstract Task<(IReadOnlyList<IRecord> Records, int? Total)> Page(Store store, TableRequest request, TableTest test, Actor by, CancellationToken stop);

    private protected void Add(Column column) => columns.Add(column);

    private protected void Bar(string from, IReadOnlyList<string> to, string why) => bars.Add((from, to, why));

    private protected void Lead(string to, string between) => ways.Add(to, between);

    private protected void AddFixed()
    {
        var record = Expression.Parameter(Kind.Type, "record");
        Add(new() { Name = "sys_id", Type = ColumnType.Id, Read = each => each.Key, From = Expression.Lambda(Expression.Property(record, "Id"), record) });
        Add(new() { Name = "sys_updated_on", Type = ColumnType.Moment, Read = each => each.ChangedAt, From = Member(nameof(IRecord.ChangedAt)) });
        Add(new() { Name = "sys_mod_count", Type = ColumnType.Number, Read = each => each.Version, From = Member(nameof(IRecord.Version)) });
    }

    private protected void AddNumber() =>
        Add(new() { Name = "number", Type = ColumnType.HumanNumber, Read = Kind.NumberOf, From = Member(nameof(IRecord.Serial)), SerialOf = Kind.SerialOf });

    /// <summary>Known from the record's id alone: nobody can search by it, but records are ordered by their numbers as they are made.</summary>
    private protected void AddCreation() =>
        Add(new() { Name = "sys_created_on", Type = ColumnType.Moment, Read = each => RecordJson.CreatedAt(each), Order = Member(nameof(IRecord.Serial)) });

    private LambdaExpression Member(string name)
    {
        var record = Expression.Parameter(Kind.Type, "record");
        return Expression.Lambda(Expression.Property(record, name), record);
    }
}
