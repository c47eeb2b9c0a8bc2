using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Views;

/// <summary>Somebody kept the filter, order and columns of a list under a name.</summary>
public sealed record ViewSaved(RecordKey About, string Of, string Name, string Query, ViewAudience SharedWith, Guid? Team) : IFact
{
    public bool Internal => true;
}
