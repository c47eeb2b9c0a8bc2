using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusComponents;

/// <summary>A service was taken off the public status page, or put back.</summary>
public sealed record StatusComponentMoved(Id<StatusComponent> Component, string To) : IFact
{
    RecordKey IFact.About => StatusComponentKind.Key(Component);
}
