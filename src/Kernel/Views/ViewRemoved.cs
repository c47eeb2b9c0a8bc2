using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Views;

/// <summary>A saved view was taken away.</summary>
public sealed record ViewRemoved(RecordKey About, string Of, string Name) : IFact
{
    public bool Internal => true;
}
