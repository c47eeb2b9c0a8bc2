using Tandem.Interface.Look;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Interface.Records;

/// <summary>Something a reader may do with a record now: a move of its life, or another verb.</summary>
/// <param name="Path">Where its form posts to.</param>
/// <param name="NeedsNothing">Pressing the button is enough.</param>
/// <param name="Leads">For a move: what the state it leads to means.</param>
/// <param name="Requires">Fields the life requires for it.</param>
/// <param name="IsOnward">For a move: it leads on along the life, and nobody must say why.</param>
/// <param name="IsWayOut">For a move: one may give up this way from several states, and must say why.</param>
public sealed record RecordStep(
    Verb Verb, string Label, string Path, bool IsMove, bool NeedsNothing, StateCategory? Leads, IReadOnlyList<string> Requires, bool IsOnward = false, bool IsWayOut = false)
{
    private const string Reason = "reason";

    public string FormName => (IsMove ? "move-" : "act-") + Verb.Name;

    public string DialogId => Slug.Of("dialog", FormName);

    /// <summary>What the actor may do with the record from where it stands, moves first, in the order of its life.</summary>
    public static IEnumerable<RecordStep> Of(Resource resource, IRecord record, Actor actor)
    {
        var kind = resource.Kind;
        var path = kind.PathOf(record);
        if (kind.LifeOf(record) is { } life && kind.StateOf(record) is { } state)
        {
            List<string> order = [.. life.States.Select(each => each.Name)];
            foreach (var move in life.From(state))
            {
                if (resource.Move(state, move.To) is { } verb && kind.Covers(actor.ReachOf(verb.Right), record) && verb.Offered?.Invoke(record, actor) != false)
                    yield return new(verb, move.Verb, $"{path}/moves/{move.To}", true, VerbForm.NeedsNothing(verb, kind), life.State(move.To).Category, move.Requires,
                        order.IndexOf(move.To) > order.IndexOf(state) && !move.Requires.Contains(Reason),
                        life.State(move.To).Category == StateCategory.Ended && move.Requires.Contains(Reason) && life.Moves.Count(each => each.To == move.To) > 1);
            }
        }

        foreach (var action in resource.Actions.Values)
        {
            if (kind.Covers(actor.ReachOf(action.Right), record) && action.Suits?.Invoke(record) != false && action.Offered?.Invoke(record, actor) != false)
                yield return new(action, action.Label, $"{path}/actions/{action.Name}", false, VerbForm.NeedsNothing(action, kind), null, []);
        }
    }
}
