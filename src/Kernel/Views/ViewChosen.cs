using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Views;

/// <summary>Somebody decided with which view a list opens for them, or that it opens with none.</summary>
public sealed record ViewChosen(RecordKey About, string Of, bool Chosen) : IFact
{
    public bool Internal => true;
}
