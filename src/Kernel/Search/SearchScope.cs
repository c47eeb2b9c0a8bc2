using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Search;

/// <summary>Which records of a kind may be found, and in which of them the internal texts too. Null words: in all.</summary>
/// <param name="Read">The words of which a record's scope must hold one for it to be found at all.</param>
/// <param name="Work">The words of which it must hold one for its internal texts to count; empty: they never do.</param>
public sealed record SearchScope(IReadOnlyList<string>? Read, IReadOnlyList<string>? Work)
{
    /// <summary>Null when the actor may read nothing of this kind.</summary>
    public static SearchScope? Of(RecordKind kind, Actor by)
    {
        var read = Words(kind.ReadBy(by));
        return read is [] ? null : new(read, Words(kind.WorkedBy(by)));
    }

    private static List<string>? Words(Reach reach)
    {
        if (reach.All)
            return null;
        var words = reach.Organisations.Select(SearchRow.OrganisationWord).ToList();
        if (reach.Person is { } person)
            words.Add(SearchRow.PersonWord(person));
        return words;
    }
}
