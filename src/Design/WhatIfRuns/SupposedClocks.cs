using Tandem.Design.OpenClocks;

namespace Tandem.Design.WhatIfRuns;

/// <summary>The clocks of one record in both worlds.</summary>
/// <param name="Before">Under the promise that is compared with.</param>
/// <param name="After">Under the supposed promise.</param>
/// <param name="Priority">As it is recorded; null where there is none.</param>
/// <param name="SupposedPriority">As another matrix would have weighed it.</param>
public sealed record SupposedClocks(IReadOnlyList<ClockView> Before, IReadOnlyList<ClockView> After, long? Priority, long? SupposedPriority);
