using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Product.Launches;

/// <summary>A person who follows the product, or wished something of it, is told what was announced.</summary>
public sealed record LaunchTold(Id<Launch> Launch, Id<Person> Person) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);

    public bool Internal => true;
}
