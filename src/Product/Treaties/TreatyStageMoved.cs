using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>The error budget moved a treaty to another stage.</summary>
/// <param name="From">The stage before; 0: none was reached.</param>
/// <param name="To">The stage now; 0: all is as usual again.</param>
/// <param name="Budget">What was left of the budget: 1 is all.</param>
/// <param name="Objective">The number of the objective whose budget it was.</param>
/// <param name="Reason">The same as a sentence.</param>
public sealed record TreatyStageMoved(Id<Treaty> Treaty, int From, int To, double Budget, string Objective, string Reason) : IFact
{
    RecordKey IFact.About => TreatyKind.Key(Treaty);
}
