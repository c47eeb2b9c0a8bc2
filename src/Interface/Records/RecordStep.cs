using Tandem.Interface.Look;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Interface.Records;

/// <summary>Something a reader may do with a record now: a move of its life, or another verb.</summary>
/// <param name="Path">Where its form posts to.</param>
/// <param name="NeedsNothing">Pressing the button is enough.</param>
/// <param name="Nearness">For a move that leads on: how near, the nearest being the least.</param>
/// <param name="IsWayOut">For a move: it gives up rather than gets on.</param>
/// <param name="Requires">Fields the life requires for it.</param>
public sealed record RecordStep(Verb Verb, string Label, string Path, bool IsMove, bool NeedsNothing, int? Nearness, bool IsWayOut, IReadOnlyList<string> Requires)
{
    public string FormName => (IsMove ? "move-" : "act-") + Verb.Name;

    /// <summary>What the button says that does nothing: beside "Cancel", another "Cancel" would say nothing.</summary>
    public string Dismissal => Label == "Cancel" ? "Keep it" : "Cancel";

    public string DialogId => Slug.Of("dialog", FormName);

    /// <summary>What the actor may do with the record from where it stands, moves first, in the order of its life.</summary>
    public static IEnumerable<RecordStep> Of(Resource resource, IRecord record, Actor actor)
    {
        var kind = resource.Kind;
        var path = kind.PathOf(record);
        if (kind.LifeOf(record) is { } life && kind.StateOf(record) is { } state)
        {
            foreach (var move in life.From(state))
            {
                if (resource.Move(state, move.To) is { } verb && kind.Covers(actor.ReachOf(verb.Right), record) && verb.Offered?.Invoke(record, actor) != false)
                    yield return new(verb, move.Verb, $"{path}/moves/{move.To}", true, VerbForm.NeedsNothing(verb, kind), life.Nearness(move), life.State(move.To).IsWayOutOf(life.State(state)), move.Requires);
            }
        }

        foreach (var action in resource.Actions.Values)
        {
            if (kind.Covers(actor.ReachOf(action.Right), record) && action.Suits?.Invoke(record) != false && action.Offered?.Invoke(record, actor) != false)
                yield return new(action, action.Label, $"{path}/actions/{action.Name}", false, VerbForm.NeedsNothing(action, kind), null, false, []);
        }
    }
}
