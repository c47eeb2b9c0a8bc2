using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusComponents;

/// <summary>A service was put on the public status page.</summary>
public sealed record StatusComponentAdded(Id<StatusComponent> Component, string Name) : IFact
{
    RecordKey IFact.About => StatusComponentKind.Key(Component);
}
