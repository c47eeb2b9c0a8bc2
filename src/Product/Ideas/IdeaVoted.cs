using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Product.Ideas;

/// <summary>A person wants an idea.</summary>
public sealed record IdeaVoted(Id<Idea> Idea, Id<Person> Person) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);

    public bool Internal => true;
}
