namespace Tandem.Kernel.Access;

/// <summary>Who does something, what they may, and what made them do it.</summary>
/// <param name="Person">The person's id; null for Tandem itself.</param>
/// <param name="Name">The name that facts keep, so that history stays readable for ever.</param>
public sealed record Actor(Guid? Person, string Name)
{
    /// <summary>The person who asked, where this actor only carries it out.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>The request's trace id, or the position of the fact that led to this.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The organisation the person belongs to.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>The teams the person belongs to.</summary>
    public IReadOnlyList<Guid> Teams { get; init; } = [];

    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>IANA zone in which this person reads times; empty: as the browser says.</summary>
    public string Zone { get; init; } = "Etc/UTC";

    /// <summary>Language (BCP 47) in which this person reads; empty: as the browser says.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Tandem acting by itself: a job, a listener, an import.</summary>
    public static Actor System(string cause) => new(null, "Tandem") { Cause = cause, Grants = [Grant.All] };

    /// <summary>Nobody: a caller who has not signed in.</summary>
    public static readonly Actor Stranger = new(null, "Stranger");

    public bool May(string right) => ReachOf(right) != Reach.None;

    public void Demand(string right)
    {
        if (!May(right))
            throw new Forbidden(right);
    }

    /// <summary>How far a right reaches: nothing, the actor's own records, some organisations, or everything.</summary>
    public Reach ReachOf(string right)
    {
        var organisations = new HashSet<Guid>();
        var own = false;
        foreach (var grant in Grants)
        {
            if (!grant.Covers(right))
                continue;
            if (grant.Scope == GrantScope.Everywhere)
                return Reach.Everywhere;
            if (grant.Scope == GrantScope.Organisation && (grant.Organisation ?? Organisation) is { } organisation)
                organisations.Add(organisation);
            own = true;
        }

        return own ? new Reach(false, Person, organisations) : Reach.None;
    }
}
