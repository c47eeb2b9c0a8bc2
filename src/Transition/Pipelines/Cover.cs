using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Pipelines;

/// <summary>Whether a change allowed what was done.</summary>
/// <param name="IsNeeded">False: where it was done, nobody has to be asked.</param>
/// <param name="Covers">A change did.</param>
/// <param name="Change">The one that did, or the one that was named.</param>
/// <param name="Why">What was missing.</param>
public sealed record Cover(bool IsNeeded, bool Covers, Id<Change>? Change, string Why);
