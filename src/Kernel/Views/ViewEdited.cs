using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Views;

/// <summary>A saved view was renamed, asks for something else, or is shared with others.</summary>
public sealed record ViewEdited(RecordKey About, string Of, string Name, string Query, ViewAudience SharedWith, Guid? Team) : IFact
{
    public bool Internal => true;
}
