using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Product.Ideas;

/// <summary>One person wants an idea.</summary>
public sealed class IdeaVote
{
    public Id<Idea> Idea { get; init; }

    public Id<Person> Person { get; init; }

    /// <summary>The person's organisation when they voted, by which the vote is weighted.</summary>
    public Id<Organisation>? Organisation { get; init; }

    public DateTimeOffset At { get; init; }
}
