using Tandem.Kernel.Access;

namespace Tandem.People.Roles;

/// <summary>Nobody hands on, or has power over, more than they hold.</summary>
public static class Rank
{
    /// <summary>Whether the actor holds everything these grants allow.</summary>
    public static bool Holds(this Actor actor, IEnumerable<Grant> grants) => grants.All(grant => actor.Grants.Any(mine => Contains(mine, grant, actor.Organisation)));

    private static bool Contains(Grant mine, Grant other, Guid? home) => mine.Covers(other.Right) && mine.Scope switch
    {
        GrantScope.Everywhere => true,
        GrantScope.Organisation => other.Scope == GrantScope.Own
            || (other.Scope == GrantScope.Organisation && (mine.Organisation ?? home) is { } organisation && organisation == other.Organisation),
        _ => other.Scope == GrantScope.Own,
    };
}
