using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Listening;

/// <summary>A listener or a derivation, the facts it wants, and how it is told.</summary>
public sealed class Hearing
{
    private static readonly MethodInfo Generic = typeof(Hearing).GetMethod(nameof(Tell), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly Dictionary<string, Func<object, RecordedFact, CancellationToken, Task>> tellers = [];
    private readonly Func<object, RecordedFact, CancellationToken, Task>? anyTeller;
    private readonly Func<RecordedFact, bool>? when;
    private readonly Type type;

    private Hearing(string name, Type type, bool isDerivation, IEnumerable<Type> facts, Func<RecordedFact, bool>? when)
    {
        (Name, this.type, IsDerivation, this.when) = (name, type, isDerivation, when);
        foreach (var fact in facts)
        {
            if (fact == typeof(IFact) || fact == typeof(AnythingHappened))
                anyTeller = (listener, recorded, stop) => ((IListener<AnythingHappened>)listener).Hear(new(new RecordKey(recorded.Kind, recorded.Record)), recorded, stop);
            else
                tellers.Add(fact.Name, Generic.MakeGenericMethod(fact).CreateDelegate<Func<object, RecordedFact, CancellationToken, Task>>());
        }

        Facts = isDerivation || anyTeller is not null ? null : tellers.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The name of its cursor, and as administrators see it: practice and listener.</summary>
    public string Name { get; }

    /// <summary>The names of the facts it wants; null: all.</summary>
    public IReadOnlySet<string>? Facts { get; }

    /// <summary>True for what can be cleared and computed again.</summary>
    public bool IsDerivation { get; }

    /// <summary>True for what is computed in one go when it is rebuilt.</summary>
    public bool IsComputedAtOnce => type.IsAssignableTo(typeof(IComputedAtOnce));

    /// <param name="when">What of the facts it wants; null: all of them.</param>
    internal static Hearing Listener(Type listener, IEnumerable<Type> facts, Func<RecordedFact, bool>? when = null) => new($"{listener.Namespace?.Split('.')[^1]}.{listener.Name}", listener, false, facts, when);

    internal static Hearing Derivation(string name, Type derivation) => new(name, derivation, true, [], null);

    /// <summary>Whether a fact of a name that it wants is one it wants.</summary>
    public bool Wants(RecordedFact fact) => when?.Invoke(fact) ?? true;

    internal IDerivation DerivationIn(IServiceProvider services) => (IDerivation)services.GetRequiredService(type);

    internal async Task Tell(IServiceProvider services, RecordedFact fact, CancellationToken stop)
    {
        if (IsDerivation)
        {
            await DerivationIn(services).Follow([fact], stop);
            return;
        }

        var listener = services.GetRequiredService(type);
        if (tellers.TryGetValue(fact.Name, out var teller))
            await teller(listener, fact, stop);
        if (anyTeller is not null)
            await anyTeller(listener, fact, stop);
    }

    private static Task Tell<TFact>(object listener, RecordedFact fact, CancellationToken stop) where TFact : IFact =>
        ((IListener<TFact>)listener).Hear(fact.As<TFact>(), fact, stop);
}
