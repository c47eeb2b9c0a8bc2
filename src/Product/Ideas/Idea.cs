using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.Product.Products;

namespace Tandem.Product.Ideas;

/// <summary>What somebody would like a product to do, and how many want it too.</summary>
public sealed class Idea : Record<Idea>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = IdeaLife.New;

    public Id<DigitalProduct>? Product { get; set; }

    /// <summary>Who wrote it.</summary>
    public Id<Person>? Author { get; init; }

    public Id<Organisation>? Organisation { get; init; }

    /// <summary>What is said to those who want it: when it is planned, or why not.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The idea that goes on in its place, where this one was the same.</summary>
    public Id<Idea>? MergedInto { get; private set; }

    /// <summary>What was said in incidents, for those who work on ideas.</summary>
    public List<IdeaQuote> Quotes { get; private set; } = [];

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>How many want it.</summary>
    [Derived]
    public int Votes { get; internal set; }

    /// <summary>The votes, each weighted by the voter's organisation.</summary>
    [Derived]
    public int Weight { get; internal set; }

    /// <summary>It is over: nobody votes any more.</summary>
    public bool IsOver => State is IdeaLife.Shipped or IdeaLife.Declined or IdeaLife.Merged;

    public void MoveTo(string state, string answer)
    {
        IdeaLife.Life.Move(State, state);
        State = state;
        if (answer.Length > 0)
            Answer = answer;
    }

    public void MergeInto(Id<Idea> other)
    {
        IdeaLife.Life.Move(State, IdeaLife.Merged);
        (State, MergedInto) = (IdeaLife.Merged, other);
    }

    internal void Set(IEnumerable<IdeaQuote> quotes) => Quotes = [.. quotes];
}
