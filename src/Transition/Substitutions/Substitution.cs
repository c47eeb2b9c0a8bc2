using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Transition.Substitutions;

/// <summary>That one person decides in another's place for a while.</summary>
public sealed class Substitution : Record<Substitution>
{
    public const string Agreed = "agreed";
    public const string Ended = "ended";

    /// <summary>The longest that somebody may be stood in for at once.</summary>
    public const int LongestDays = 366;

    public static Lifecycle Life { get; } = new(
        [new(Agreed, "Agreed", StateCategory.Active), new(Ended, "Ended", StateCategory.Ended)],
        [new(Agreed, Ended, "End")]);

    public static RecordKind<Substitution> Kind { get; } = new RecordKind<Substitution>("substitution", "substitutions", "SUB", "Substitution")
        .Titled(substitution => substitution.Title)
        .Serves("While you are away somebody else may decide what you are asked. Name them, and for how long.")
        .Lives(Life, substitution => substitution.State)
        .SeenBy<Organisation, Person>(null, substitution => substitution.Person)
        .With("title", substitution => substitution.Title, field => field.Searchable())
        .With("person", substitution => substitution.Person, field => field.Listed(), "Away")
        .With("substitute", substitution => substitution.Substitute, field => field.Required().Listed())
        .With("from", substitution => substitution.From, field => field.Listed())
        .With("until", substitution => substitution.Until, field => field.Required().Listed());

    public required string Title { get; init; }

    /// <summary>Who is away.</summary>
    public Id<Person> Person { get; init; }

    public Id<Person> Substitute { get; init; }

    public DateTimeOffset From { get; init; }

    /// <summary>The first moment at which it holds no more.</summary>
    public DateTimeOffset Until { get; private set; }

    public string State { get; private set; } = Agreed;

    public static RecordKey Key(Id<Substitution> substitution) => new(Kind.Name, substitution.Value);

    /// <exception cref="Refused">It would end before it begins, has ended already, or lasts longer than <see cref="LongestDays"/> days.</exception>
    public void Last(DateTimeOffset until, DateTimeOffset now)
    {
        if (until <= From || until <= now)
            throw new Refused("It ends after it begins, and not in the past.", "until");
        if (until - From > TimeSpan.FromDays(LongestDays))
            throw new Refused($"Name a substitute for at most {LongestDays} days.", "until");
        Until = Moments.ToMicrosecond(until);
    }

    internal void End() => State = Life.Move(State, Ended).To;
}
