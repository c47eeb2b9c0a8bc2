using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;

namespace Tandem.Product.Ideas;

/// <summary>Somebody said how much the votes of an organisation's people count.</summary>
public sealed record CustomerWeightSet(Id<Organisation> Organisation, int Weight) : IFact
{
    RecordKey IFact.About => new(People.Organisations.Organisation.Kind.Name, Organisation.Value);

    public bool Internal => true;
}
