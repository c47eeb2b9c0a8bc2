using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Describes a table whose records' class is known.</summary>
internal sealed class ForeignTable<T> : ForeignTable where T : Record<T>
{
    private readonly RecordKind<T> kind;

    public ForeignTable(string name, RecordKind<T> kind) : base(name, kind)
    {
        this.kind = kind;
        AddFixed();
    }

    /// <summary>Its records are tasks: they have a number, and their class is the table.</summary>
    public ForeignTable<T> Numbered()
    {
        AddNumber();
        Add(new() { Name = "sys_class_name", Type = ColumnType.Fixed, Read = _ => Name });
        return this;
    }

    /// <summary>Nobody wrote down when a record was made.</summary>
    public ForeignTable<T> Made()
    {
        AddCreation();
        return this;
    }

    public ForeignTable<T> Only()
    {
        IsReadOnly = true;
        return this;
    }

    /// <summary>A column that tells a field of ours, and writes it where a feature takes it.</summary>
    public ForeignTable<T> Has(string column, string field, IReadOnlyList<Code>? codes = null, bool lowered = false)
    {
        Add(Of(column, kind.Field(field)!, codes, lowered, isState: false));
        return this;
    }

    /// <summary>A column that tells the state; whoever writes it moves the record.</summary>
    public ForeignTable<T> Lives(string column, params IReadOnlyList<Code> codes)
    {
        Add(Of(column, kind.Field("state")!, codes, lowered: false, isState: true));
        return this;
    }

    /// <summary>A column that is worked out of the record and never written.</summary>
    public ForeignTable<T> Tells(string column, Expression<Func<T, string>> from, IReadOnlyList<Code> codes, string? never = null)
    {
        var read = new Lazy<Func<T, string>>(from.Compile);
        Add(new() { Name = column, Type = ColumnType.Code, Read = record => read.Value((T)record), From = from, Codes = codes, Never = never });
        return this;
    }

    /// <summary>The two journals: what is written there becomes a comment, internal or for everybody.</summary>
    public ForeignTable<T> Says()
    {
        Add(new() { Name = "work_notes", Type = ColumnType.Journal, Read = _ => null, IsInternal = true });
        Add(new() { Name = "comments", Type = ColumnType.Journal, Read = _ => null });
        return this;
    }

    /// <summary>Where the reason stands for which some moves ask.</summary>
    public ForeignTable<T> Reasoned(params IReadOnlyList<string> columns)
    {
        Reasons = columns;
        return this;
    }

    /// <summary>The original goes from here to there at once, our life by way of another state.</summary>
    public ForeignTable<T> Through(string to, string between)
    {
        Lead(to, between);
        return this;
    }

    /// <summary>Moves that nobody makes here.</summary>
    public ForeignTable<T> Bars(string from, IReadOnlyList<string> to, string why)
    {
        Bar(from, to, why);
        return this;
    }

    public override async Task<(IReadOnlyList<IRecord> Records, int? Total)> Page(Store store, TableRequest request, TableTest test, Actor by, CancellationToken stop)
    {
        by.Demand(kind.ReadRight);
        var list = new ListRequest(kind) { Tests = test.Whole is { } whole ? [whole] : [], UsesInternal = test.UsesInternal };
        var rows = kind.Shelf.Narrow(store, list, by);
        int? total = request.Counts ? await rows.CountAsync(stop) : null;
        Expression<Func<T, int>> last = record => record.Serial;
        var ordered = rows;
        foreach (var (key, descending) in test.Order.SelectMany(Keys).Append((last, false)))
            ordered = Sort(ordered, key, descending, then: !ReferenceEquals(ordered, rows));
        return (await ordered.Skip(request.Offset).Take(request.Limit).ToListAsync(stop), total);
    }

    private static Column Of(string column, RecordField field, IReadOnlyList<Code>? codes, bool lowered, bool isState)
    {
        var several = field.Type == FieldType.References;
        return new()
        {
            Name = column,
            Type = TypeOf(field, codes),
            Field = field,
            Read = several ? record => field.ReadIds(record).Select(id => (object?)id).FirstOrDefault() : field.Read,
            From = several ? null : field.Expression,
            Codes = codes ?? (field.Type == FieldType.YesNo ? Code.YesNo : []),
            Target = field.RefersTo,
            IsInternal = field.Internal,
            IsState = isState,
            IsLowered = lowered,
        };
    }

    private static ColumnType TypeOf(RecordField field, IReadOnlyList<Code>? codes) => field.Type switch
    {
        _ when codes is not null => ColumnType.Code,
        FieldType.YesNo => ColumnType.Code,
        FieldType.Number => ColumnType.Number,
        FieldType.Moment => ColumnType.Moment,
        FieldType.Day => ColumnType.Day,
        FieldType.Reference or FieldType.References => ColumnType.Reference,
        FieldType.Text or FieldType.LongText => ColumnType.Text,
        _ => throw new InvalidOperationException($"\"{field.Name}\" needs codes to stand in a table."),
    };

    /// <summary>Empty values come last, in either direction, on both databases.</summary>
    private static IEnumerable<(LambdaExpression Key, bool Descending)> Keys((LambdaExpression Key, bool Descending) order)
    {
        var (key, type) = (order.Key, order.Key.ReturnType);
        if (Nullable.GetUnderlyingType(type) is not null)
            yield return (Expression.Lambda(Expression.Condition(Expression.Equal(key.Body, Expression.Constant(null, type)), Expression.Constant(1), Expression.Constant(0)), key.Parameters), false);
        yield return order;
    }

    private static IQueryable<T> Sort(IQueryable<T> rows, LambdaExpression key, bool descending, bool then)
    {
        var method = (then ? "ThenBy" : "OrderBy") + (descending ? "Descending" : "");
        return rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), key.ReturnType], rows.Expression, Expression.Quote(key)));
    }
}
