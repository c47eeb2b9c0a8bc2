using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Binding;

/// <summary>Makes typed ids where the class is known only at run time.</summary>
internal static class Ids
{
    private static readonly ConcurrentDictionary<Type, Func<Guid, object>> Makers = new();

    public static Func<Guid, object> Maker(Type target) => Makers.GetOrAdd(target, static of =>
    {
        var value = Expression.Parameter(typeof(Guid));
        var made = Expression.New(typeof(Id<>).MakeGenericType(of).GetConstructor([typeof(Guid)])!, value);
        return Expression.Lambda<Func<Guid, object>>(Expression.Convert(made, typeof(object)), value).Compile();
    });

    /// <summary>A list, or an array where one is wanted, of typed ids.</summary>
    public static object List(Type wanted, Type target, IReadOnlyList<Guid> ids)
    {
        var type = typeof(Id<>).MakeGenericType(target);
        var made = ids.Select(Maker(target)).ToList();
        if (wanted.IsArray)
        {
            var array = Array.CreateInstance(type, made.Count);
            ((ICollection)made).CopyTo(array, 0);
            return array;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        made.ForEach(id => list.Add(id));
        return list;
    }
}
