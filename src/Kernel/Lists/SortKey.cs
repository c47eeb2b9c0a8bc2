using System.Linq.Expressions;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>One thing a list is ordered by.</summary>
/// <param name="Member">The member access from the record to the value.</param>
/// <param name="Type">The value's type without <see cref="Nullable{T}"/>.</param>
public sealed record SortKey(string Name, LambdaExpression Member, Type Type, Func<IRecord, object?> Read, bool Descending)
{
    /// <summary>Empty values come last, in either direction.</summary>
    public bool MayBeEmpty => !Member.ReturnType.IsValueType || Nullable.GetUnderlyingType(Member.ReturnType) is not null;

    /// <summary>As the address says it: <c>-priority</c>.</summary>
    public override string ToString() => Descending ? $"-{Name}" : Name;
}
