using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using Tandem.Kernel.Resources;

namespace Tandem.Kernel.Binding;

/// <summary>How the class of a request is filled; worked out once per class.</summary>
public sealed class RequestPlan
{
    private static readonly ConcurrentDictionary<Type, RequestPlan> Plans = new();
    private readonly Func<object?[], object> make;
    private readonly FrozenDictionary<string, int> places;

    private RequestPlan(Type request)
    {
        var constructor = request.GetConstructors().OrderByDescending(each => each.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        Members = [.. parameters.Select(parameter => new RequestMember(parameter))];
        places = Members.Select((member, at) => (member.Name, at)).ToFrozenDictionary(pair => pair.Name, pair => pair.at, StringComparer.Ordinal);
        var values = Expression.Parameter(typeof(object?[]));
        var arguments = parameters.Select((parameter, at) =>
            Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(at)), parameter.ParameterType));
        make = Expression.Lambda<Func<object?[], object>>(Expression.Convert(Expression.New(constructor, arguments), typeof(object)), values).Compile();
        PatchAt = Members.ToList().FindIndex(member => member.Type == typeof(Patch));
    }

    public IReadOnlyList<RequestMember> Members { get; }

    /// <summary>Where the request takes a merge patch; -1: nowhere.</summary>
    public int PatchAt { get; }

    public static RequestPlan Of(Type request) => Plans.GetOrAdd(request, type => new RequestPlan(type));

    public int PlaceOf(string name) => places.GetValueOrDefault(name, -1);

    public object Make(object?[] values) => make(values);

    public object?[] Blank()
    {
        var values = new object?[Members.Count];
        for (var at = 0; at < values.Length; at++)
            values[at] = Members[at].Default;
        return values;
    }
}
