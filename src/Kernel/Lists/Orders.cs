using System.Linq.Expressions;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>Reads <c>sort=-priority,openedAt</c>; every order ends with the number, so that it is one.</summary>
internal static class Orders
{
    private const int MostKeys = 4;

    public static IReadOnlyList<SortKey> Read(RecordKind kind, string? sort, Actor by, out bool usesInternal)
    {
        var keys = new List<SortKey>();
        usesInternal = false;
        foreach (var word in (sort ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var key = Key(kind, word.TrimStart('-'), word[0] == '-', by, ref usesInternal);
            if (keys.Exists(earlier => earlier.Name == key.Name) || keys.Count == MostKeys)
                throw new Malformed($"A list is ordered by at most {MostKeys} different fields.", "sort");
            keys.Add(key);
            if (key.Name == "number")
                return keys;
        }

        keys.Add(Number(kind, keys.Count == 0 || keys[^1].Descending));
        return keys;
    }

    private static SortKey Key(RecordKind kind, string name, bool descending, Actor by, ref bool usesInternal)
    {
        if (name is "number" or "createdAt")
            return Number(kind, descending);
        if (name == "changedAt")
            return new(name, Member(kind, nameof(IRecord.ChangedAt)), typeof(DateTimeOffset), record => record.ChangedAt, descending);
        if (kind.Field(name) is not { Sortable: true } field || (field.Internal && !kind.MayWork(by)))
            throw new Malformed($"This list cannot be ordered by \"{name}\".", "sort");
        usesInternal |= field.Internal;
        return new(name, field.Expression, field.ValueType, field.Read, descending);
    }

    private static SortKey Number(RecordKind kind, bool descending) =>
        new("number", Member(kind, nameof(IRecord.Serial)), typeof(int), record => record.Serial, descending);

    private static LambdaExpression Member(RecordKind kind, string name)
    {
        var record = Expression.Parameter(kind.Type, "record");
        return Expression.Lambda(Expression.Property(record, name), record);
    }
}
