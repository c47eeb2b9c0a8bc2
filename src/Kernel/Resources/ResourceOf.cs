using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Resources;

/// <summary>Describes a resource by naming the features that carry its verbs.</summary>
public sealed class Resource<T>(RecordKind<T> kind) : Resource where T : Record<T>
{
    public override RecordKind<T> Kind => kind;

    public Resource<T> Create<TFeature, TRequest>() where TFeature : class, IFeature<TRequest, T>
    {
        Creation = new("create", $"New {kind.Noun}", $"{kind.Plural}.create", typeof(TRequest),
            async (services, request, by, stop) => await services.GetRequiredService<TFeature>().Run((TRequest)request, by, stop));
        return this;
    }

    /// <param name="when">Pages offer it only for records of which this is true.</param>
    public Resource<T> Edit<TFeature, TRequest>(Func<T, bool>? when = null) where TFeature : class, IFeature<TRequest>
    {
        Editing = new("edit", "Edit", kind.EditRight, typeof(TRequest), Run<TFeature, TRequest>) { Suits = Suits(when) };
        return this;
    }

    /// <summary>Names the feature that brings the record into a state, wherever it comes from.</summary>
    public Resource<T> Move<TFeature, TRequest>(string to, string? right = null, Func<T, Actor, bool>? offered = null) where TFeature : class, IFeature<TRequest> =>
        Move<TFeature, TRequest>(to, [], right, offered);

    /// <summary>Names the feature that brings the record into a state from the named states alone.</summary>
    /// <param name="offered">Whom pages offer it; null: everybody who may.</param>
    public Resource<T> Move<TFeature, TRequest>(string to, IReadOnlyList<string> from, string? right = null, Func<T, Actor, bool>? offered = null) where TFeature : class, IFeature<TRequest>
    {
        var verb = kind.Life!.Moves.First(move => move.To == to && (from.Count == 0 || from.Contains(move.From))).Verb;
        AddMove(new(to, verb, right ?? kind.EditRight, typeof(TRequest), Run<TFeature, TRequest>) { Offered = Offered(offered) }, from);
        return this;
    }

    /// <summary>Names the feature behind a sub-resource: POST <c>/{number}/{name}</c>.</summary>
    /// <param name="when">Pages offer it only for records of which this is true.</param>
    /// <param name="asksAnew">The form does not begin with what the record says.</param>
    public Resource<T> Action<TFeature, TRequest>(string name, string label, string? right = null, Func<T, bool>? when = null, bool asksAnew = false, Func<T, Actor, bool>? offered = null) where TFeature : class, IFeature<TRequest>
    {
        AddAction(new(name, label, right ?? kind.EditRight, typeof(TRequest), Run<TFeature, TRequest>) { Suits = Suits(when), AsksAnew = asksAnew, Offered = Offered(offered) });
        return this;
    }

    /// <summary>Gives those of its records that are in one state an address of their own: GET <c>/{plural}</c>.</summary>
    public Resource<T> Lists(string plural, string state, string summary)
    {
        Add(new Excerpt(plural, state, summary));
        return this;
    }

    private static Func<IRecord, bool>? Suits(Func<T, bool>? when) => when is null ? null : record => when((T)record);

    private static Func<IRecord, Actor, bool>? Offered(Func<T, Actor, bool>? offered) => offered is null ? null : (record, actor) => offered((T)record, actor);

    private static async Task<object?> Run<TFeature, TRequest>(IServiceProvider services, object request, Actor by, CancellationToken stop)
        where TFeature : class, IFeature<TRequest>
    {
        await services.GetRequiredService<TFeature>().Run((TRequest)request, by, stop);
        return null;
    }
}
