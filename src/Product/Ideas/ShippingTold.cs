using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Product.Ideas;

/// <summary>A person who wanted an idea is told that it became true.</summary>
public sealed record ShippingTold(Id<Idea> Idea, Id<Person> Person) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);

    public bool Internal => true;
}
