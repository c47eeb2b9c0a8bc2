using Tandem.Kernel.Access;

namespace Tandem.Transition.Knowledge;

/// <summary>The circles of readers to which an article is shown; a team is one by its own id.</summary>
public static class ArticleCircle
{
    public static Guid Everybody { get; } = new("00000000-0000-0000-0000-0000000000e1");

    public static Guid Agents { get; } = new("00000000-0000-0000-0000-0000000000a1");

    internal static IEnumerable<Guid> Of(Actor actor)
    {
        yield return Everybody;
        if (!actor.May(ArticleKind.Kind.InternalRight))
            yield break;
        yield return Agents;
        foreach (var team in actor.Teams)
            yield return team;
    }
}
