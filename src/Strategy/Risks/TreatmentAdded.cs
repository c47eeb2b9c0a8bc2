using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Strategy.Risks;

/// <summary>Something is to be done about a risk.</summary>
public sealed record TreatmentAdded(Id<Risk> Risk, RiskTreatment Treatment, Id<Person>? Who) : IFact
{
    RecordKey IFact.About => RiskKind.Key(Risk);
}
