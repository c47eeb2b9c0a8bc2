using Tandem.Kernel.Records;
using Tandem.People.Organisations;

namespace Tandem.Product.Ideas;

/// <summary>How much the votes of an organisation's people count.</summary>
public sealed class CustomerWeight
{
    public const int Usual = 1;
    public const int Largest = 100;

    public Id<Organisation> Organisation { get; init; }

    /// <summary>From 0 to <see cref="Largest"/>; who is not in the table counts <see cref="Usual"/>.</summary>
    public int Weight { get; set; }
}
