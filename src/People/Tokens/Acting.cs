using Tandem.Kernel.Access;

namespace Tandem.People.Tokens;

/// <summary>Somebody entering something for somebody else: may what both may, and facts name both.</summary>
public static class Acting
{
    /// <summary>The header that names the person a program acts for.</summary>
    public const string Header = "Tandem-Act-As";

    /// <summary>What a program needs to act for others.</summary>
    public const string Right = "people.actAs";

    public static Actor For(Actor principal, Actor agent) => principal with
    {
        Name = $"{principal.Name} (entered by {agent.Name})",
        OnBehalfOf = agent.Person,
        Grants = [.. agent.Grants.SelectMany(may => principal.Grants.Select(grant => Common(grant, principal, may, agent)).OfType<Grant>()).Distinct()],
    };

    private static Grant? Common(Grant one, Actor principal, Grant other, Actor agent)
    {
        if (TokenScopes.Common(one.Right, other.Right) is not { } right)
            return null;
        var (home, away) = (one.Organisation ?? principal.Organisation, other.Organisation ?? agent.Organisation);
        return (one.Scope, other.Scope) switch
        {
            (GrantScope.Organisation, GrantScope.Everywhere) => new Grant(right, GrantScope.Organisation, home),
            (_, GrantScope.Everywhere) => new Grant(right, one.Scope),
            (GrantScope.Everywhere, GrantScope.Organisation) => new Grant(right, GrantScope.Organisation, away),
            (GrantScope.Organisation, GrantScope.Organisation) when home == away => new Grant(right, GrantScope.Organisation, home),
            (GrantScope.Own, GrantScope.Organisation) when away == principal.Organisation => new Grant(right, GrantScope.Own),
            _ => null,
        };
    }
}
