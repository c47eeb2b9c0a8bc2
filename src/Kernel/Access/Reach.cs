namespace Tandem.Kernel.Access;

/// <summary>The records a right reaches, as a rule that can be turned into a filter.</summary>
public sealed record Reach(bool All, Guid? Person, IReadOnlySet<Guid> Organisations)
{
    public static readonly Reach None = new(false, null, new HashSet<Guid>());

    public static readonly Reach Everywhere = new(true, null, new HashSet<Guid>());

    /// <summary>What either of two reaches has.</summary>
    public Reach Or(Reach other) => All || other.All
        ? Everywhere
        : new(false, Person ?? other.Person, Organisations.Union(other.Organisations).ToHashSet());

    /// <summary>The reach as several, one for each organisation and one for the person: each can be walked by an index.</summary>
    public IReadOnlyList<Reach> Apart()
    {
        if (All)
            return [this];
        var parts = Organisations.Select(organisation => new Reach(false, null, new HashSet<Guid> { organisation })).ToList();
        if (Person is not null)
            parts.Add(new(false, Person, None.Organisations));
        return parts.Count > 0 ? parts : [None];
    }
}
