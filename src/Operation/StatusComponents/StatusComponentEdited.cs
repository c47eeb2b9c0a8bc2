using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.StatusComponents;

/// <summary>What strangers read of a service was changed.</summary>
public sealed record StatusComponentEdited(Id<StatusComponent> Component) : IFact
{
    RecordKey IFact.About => StatusComponentKind.Key(Component);
}
