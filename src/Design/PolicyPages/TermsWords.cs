using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Interface.Records;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.People.Calendars;
using Tandem.People.Teams;

namespace Tandem.Design.PolicyPages;

/// <summary>Says what a version of a promise says the way people say it.</summary>
public sealed class TermsWords(Words say, ConditionWords conditions, ReferenceLabels labels, Moments moments)
{
    /// <summary>Learns what everything is called that the versions name.</summary>
    public async Task Learn(RecordKind kind, IEnumerable<PolicyTerms> versions, CancellationToken stop)
    {
        var all = versions.ToList();
        await conditions.Learn(kind, all.SelectMany(Conditions), stop);
        await labels.Learn(
            all.SelectMany(terms => terms.Consequences).Select(each => each.Team).OfType<string>().Select(team => (typeof(Team), team))
                .Concat(all.Select(terms => terms.Counts.Calendar).OfType<string>().Select(calendar => (typeof(Calendar), calendar))), stop);
    }

    /// <summary>For whom a target is.</summary>
    public string For(RecordKind kind, PolicyTerms terms, PolicyTarget target) => target.When is { Count: > 0 } when ? conditions.Of(kind, when)
        : terms.Targets is [_] ? say["everything"] : say["everything else"];

    /// <summary>Everything a version says but its targets, in the order in which one reads it.</summary>
    public IEnumerable<TermsLine> Lines(RecordKind kind, PolicyTerms terms)
    {
        yield return new(say["Promised to"], All(kind, terms.Applies, say["everybody"]));
        yield return new(say["Starts when"], All(kind, terms.Starts, say["the record is made"]));
        if (terms.Pauses.Count > 0)
        {
            yield return new(say["Pauses while"], All(kind, terms.Pauses, ""));
            yield return new(say["Goes on when"], All(kind, terms.Resumes, say["what paused it is no longer so"]));
        }

        yield return new(say["Is done when"], All(kind, terms.Stops, ""));
        if (terms.Cancels.Count > 0)
            yield return new(say["Is cancelled when"], All(kind, terms.Cancels, ""));
        yield return new(say["When it is opened again"], AfterStop(terms.AfterStop));
        if (terms.Per is { } per)
            yield return new(say["One clock for each"], kind.Field(per) is { } field ? say[field.Label] : per);
        if (terms.RestartsOn.Count > 0)
            yield return new(say["Starts anew after"], string.Join(", ", terms.RestartsOn.Select(name => say[Names.Sentence(Names.Camel(name))])));
        yield return new(say["What time counts"], Counted(terms.Counts));
        if (terms.Consequences.Count > 0)
            yield return new(say["What happens on the way"], string.Join("; ", terms.Consequences.OrderBy(each => each.At).Select(Consequence)));
    }

    /// <summary>What differs between a version and the one before: what was said, and what is said now; nothing where it was not said.</summary>
    public IReadOnlyList<(string Label, string? Before, string? Now)> Changes(RecordKind kind, PolicyTerms before, PolicyTerms now)
    {
        var (old, young) = (Whole(kind, before), Whole(kind, now));
        return
        [
            .. young.Select(line => line.Label).Union(old.Select(line => line.Label))
                .Select(label => (label, old.Find(line => line.Label == label)?.Text, young.Find(line => line.Label == label)?.Text))
                .Where(pair => pair.Item2 != pair.Item3),
        ];
    }

    public string AfterStop(AfterStop what) => what switch
    {
        Clocks.AfterStop.GoesOn => say["the clock goes on"],
        Clocks.AfterStop.StartsAnew => say["another clock starts"],
        _ => say["it stays done"],
    };

    /// <summary>From when a version holds.</summary>
    public string From(PolicyTerms terms) => terms.From is { } from ? say["from {0}", moments.Absolute(from)] : say["from the beginning"];

    private static IEnumerable<Condition> Conditions(PolicyTerms terms) =>
        [.. terms.Applies, .. terms.Starts, .. terms.Pauses, .. terms.Resumes, .. terms.Stops, .. terms.Cancels, .. terms.Targets.SelectMany(target => target.When ?? [])];

    private List<TermsLine> Whole(RecordKind kind, PolicyTerms terms) =>
        [.. terms.Targets.GroupBy(target => For(kind, terms, target)).Select(group => new TermsLine(say["Target for {0}", group.Key], string.Join(", ", group.Select(target => target.Time)))), .. Lines(kind, terms)];

    private string All(RecordKind kind, IReadOnlyList<Condition> some, string none) => some.Count == 0 ? none : conditions.Of(kind, some);

    private string Counted(CountingTerms counts)
    {
        var time = counts.Whose switch
        {
            Whose.Requester => say["the requester's working hours"],
            Whose.Team => say["the team's working hours"],
            Whose.Service => say["the service's working hours"],
            _ when counts.Calendar is { } calendar => labels.Of(calendar)?.Title ?? calendar,
            _ => counts.Hours is { Length: > 0 } hours ? hours : say["day and night"],
        };
        return counts.ZoneOf switch
        {
            Whose.Requester => say["{0}, on the requester's clock", time],
            Whose.Team => say["{0}, on the team's clock", time],
            Whose.Service => say["{0}, on the service's clock", time],
            _ => counts.Zone is { Length: > 0 } zone ? $"{time} ({zone})" : time,
        };
    }

    private string Consequence(Consequence what)
    {
        var team = what.Team is { } number ? labels.Of(number)?.Title ?? number : null;
        return what.Do switch
        {
            ConsequenceKind.RaisePriority => say["at {0} % the priority rises by one", what.At],
            ConsequenceKind.Escalate => say["at {0} % it is handed to {1}", what.At, team],
            _ when team is not null => say["at {0} % who has it is told, and {1}", what.At, team],
            _ => say["at {0} % who has it is told", what.At],
        };
    }
}
