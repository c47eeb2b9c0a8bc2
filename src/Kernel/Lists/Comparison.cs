using System.Linq.Expressions;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Lists;

/// <summary>Compares a stored value with a given one, in a way both databases understand.</summary>
public static class Comparison
{
    public static Func<Expression, Expression> Same(SortKey key, object value) => body => Expression.Equal(body, Parameter(key.Type, value, body.Type));

    /// <summary>What comes after the value in the key's direction; null where nothing can.</summary>
    public static Func<Expression, Expression>? After(SortKey key, object value)
    {
        if (key.Type == typeof(bool))
            return (bool)value == key.Descending ? Same(key, !key.Descending) : null;
        return Than(key.Descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, key.Type, value);
    }

    public static Func<Expression, Expression> Than(ExpressionType than, Type type, object value) => body =>
    {
        if (type == typeof(string))
        {
            var compared = Expression.Call(typeof(string), nameof(string.Compare), null, body, Parameter(type, value, type));
            return Expression.MakeBinary(than, compared, Expression.Constant(0));
        }

        if (!type.IsEnum)
            return Expression.MakeBinary(than, body, Parameter(type, value, body.Type));
        var number = body.Type == type ? typeof(int) : typeof(int?);
        return Expression.MakeBinary(than, Expression.Convert(body, number), Parameter(typeof(int), Convert.ToInt32(value, null), number));
    };

    /// <summary>The value as a parameter of the query.</summary>
    public static Expression Parameter(Type type, object value, Type wanted)
    {
        var held = Activator.CreateInstance(typeof(Held<>).MakeGenericType(type), value)!;
        Expression parameter = Expression.Property(Expression.Constant(held), "Value");
        return parameter.Type == wanted ? parameter : Expression.Convert(parameter, wanted);
    }
}
