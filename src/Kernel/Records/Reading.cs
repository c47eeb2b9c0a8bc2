using System.Linq.Expressions;
using System.Reflection;

namespace Tandem.Kernel.Records;

/// <summary>
/// Turns a member access into a function. A house has hundreds of them, and compiling an expression costs a millisecond: so a
/// plain property is bound as it is, and anything else is compiled when it is first asked for.
/// </summary>
internal static class Reading
{
    public static Func<T, TValue> Of<T, TValue>(Expression<Func<T, TValue>> from)
    {
        if (from.Body is MemberExpression { Expression: ParameterExpression, Member: PropertyInfo { GetMethod: { } get } })
            return get.CreateDelegate<Func<T, TValue>>();
        var read = new Lazy<Func<T, TValue>>(from.Compile);
        return record => read.Value(record);
    }
}
