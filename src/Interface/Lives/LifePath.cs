using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;

namespace Tandem.Interface.Lives;

/// <summary>One verb of a life: from which states it leads where, what it requires, and which right it takes.</summary>
/// <param name="Number">By which the drawing and the table name it.</param>
/// <param name="From">In the order of the life.</param>
/// <param name="Right">Null: nobody makes it by hand, Tandem does.</param>
public sealed record LifePath(int Number, string Verb, IReadOnlyList<LifeState> From, LifeState To, IReadOnlyList<string> Requires, string? Right)
{
    /// <summary>The verbs of a life. Moves that say the same, lead to the same state and ask for the same are one.</summary>
    public static IReadOnlyList<LifePath> Of(Lifecycle life, Resource resource) =>
    [
        .. life.Moves
            .GroupBy(move => (move.Verb, move.To, Requires: string.Join(',', move.Requires), resource.Move(move.From, move.To)?.Right))
            .Select((group, at) => new LifePath(
                at + 1, group.Key.Verb, [.. life.States.Where(state => group.Any(move => move.From == state.Name))],
                life.State(group.Key.To), group.First().Requires, group.Key.Right)),
    ];

    public bool IsOpenTo(Actor actor) => Right is not null && actor.May(Right);
}
