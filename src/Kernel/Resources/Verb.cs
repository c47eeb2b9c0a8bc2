using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Resources;

/// <summary>Something that can be asked of a resource, with what must be said when asking.</summary>
/// <param name="Name">For a move: the state it leads to; for an action: its sub-resource, such as <c>merges</c>.</param>
/// <param name="Label">As a button says it.</param>
/// <param name="Right">What the actor must hold, such as <c>incidents.edit</c>.</param>
/// <param name="Request">The request's class; its first constructor parameter is the record, except for a creation.</param>
/// <param name="Run">Runs the feature from the services of the current scope.</param>
public sealed record Verb(string Name, string Label, string Right, Type Request, Func<IServiceProvider, object, Actor, CancellationToken, Task<object?>> Run)
{
    /// <summary>Whether it makes sense for a record as it stands: pages offer it only then. Null: always.</summary>
    public Func<IRecord, bool>? Suits { get; init; }

    /// <summary>Whom pages offer it; null: everybody who may. What it allows is decided by its right and its feature.</summary>
    public Func<IRecord, Actor, bool>? Offered { get; init; }

    /// <summary>Its form asks anew: the fields do not begin with what the record says.</summary>
    public bool AsksAnew { get; init; }
}
