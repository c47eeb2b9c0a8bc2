using Tandem.Kernel.Records;
using Tandem.Kernel.Search;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Problems;

/// <summary>Incidents of one service that sound alike: perhaps they have one cause (ITIL proactive problem management).</summary>
/// <param name="Title">That of the newest.</param>
/// <param name="Incidents">Newest first.</param>
public sealed record Recurrence(string Title, Id<Service>? Service, IReadOnlyList<RecentIncident> Incidents)
{
    /// <summary>Incidents that must sound alike before it is worth a look.</summary>
    public const int Fewest = 3;

    /// <summary>The share of words that two titles must have in common (Jaccard index, from 0 to 1).</summary>
    private const double Alike = 0.5;

    private const int ShortestWord = 3;

    public DateTimeOffset Last => Incidents[0].OpenedAt;

    /// <summary>What people booked on them all together; what nobody booked does not count.</summary>
    public TimeSpan Worked => TimeSpan.FromSeconds(Incidents.Sum(incident => incident.Worked));

    /// <summary>How many different people were hit, as far as the incidents name their requesters.</summary>
    public int People => Incidents.Select(incident => incident.Requester).OfType<Id<Person>>().Distinct().Count();

    /// <summary>How long they were open all together, all hours of the clock; those that still are, until now.</summary>
    public TimeSpan Lost(DateTimeOffset now) => Incidents.Aggregate(TimeSpan.Zero, (sum, incident) => sum + ((incident.OverAt ?? now) - incident.OpenedAt));

    /// <summary>Puts incidents together whose titles have half of their words in common; numbers say nothing. Those that recur most come first.</summary>
    public static IReadOnlyList<Recurrence> Among(IEnumerable<RecentIncident> incidents)
    {
        var groups = new List<(HashSet<string> Words, List<RecentIncident> Incidents)>();
        foreach (var incident in incidents.OrderByDescending(incident => incident.OpenedAt))
        {
            var words = WordsOf(incident.Title);
            if (words.Count == 0)
                continue;
            var group = groups.Find(each => each.Incidents[0].Service == incident.Service && Share(each.Words, words) >= Alike);
            if (group.Incidents is null)
                groups.Add((words, [incident]));
            else
                group.Incidents.Add(incident);
        }

        return [.. groups.Where(group => group.Incidents.Count >= Fewest).OrderByDescending(group => group.Incidents.Count)
            .Select(group => new Recurrence(group.Incidents[0].Title, group.Incidents[0].Service, group.Incidents))];
    }

    private static HashSet<string> WordsOf(string title) => [.. Tokens.Of(title).Where(word => word.Length >= ShortestWord && !word.Any(char.IsDigit))];

    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }
}
