using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Releases;

/// <summary>That a release brings a change.</summary>
public sealed class ReleasedChange
{
    public Id<Change> Change { get; init; }

    public Id<Release> Release { get; init; }
}
