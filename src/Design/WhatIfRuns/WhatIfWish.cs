using Tandem.Design.ServiceLevels;

namespace Tandem.Design.WhatIfRuns;

/// <summary>What somebody wants to know, as a program says it: a policy and what is supposed to be otherwise in it. What is left out stays as it is.</summary>
/// <param name="Policy">The number of the policy that is changed, such as <c>SLP-3</c>; or say <paramref name="Supposed"/>.</param>
/// <param name="Supposed">A whole promise instead of a changed one, in the form of a policy file.</param>
/// <param name="Against">The number of the policy it is compared with; left out: the changed one as it is.</param>
/// <param name="AsItHeld">Policies are taken with their versions, as they held at the time, instead of the newest version as if it had always held.</param>
/// <param name="From">Records that began from here on (RFC 3339; left out: all) …</param>
/// <param name="To">… and before this moment (left out: now).</param>
/// <param name="Targets">Other targets.</param>
/// <param name="NoPauses">Nothing pauses the clock.</param>
/// <param name="Calendar">Another calendar that counts for all, by number or name.</param>
/// <param name="Hours">Other weekly hours that count for all, such as <c>mon-fri 08:00-18:00</c>.</param>
/// <param name="Zone">Another IANA zone.</param>
/// <param name="Matrix">Another priority matrix: its cells, row by row.</param>
/// <param name="Truth">A field that says for each record whether the promise was kept, such as <c>custom.made_sla</c>.</param>
public sealed record WhatIfWish(
    string? Policy = null, PolicyDefinition? Supposed = null, string? Against = null, bool AsItHeld = false, DateTimeOffset? From = null, DateTimeOffset? To = null,
    IReadOnlyList<PolicyTarget>? Targets = null, bool NoPauses = false, string? Calendar = null, string? Hours = null, string? Zone = null,
    IReadOnlyList<int>? Matrix = null, string? Truth = null);
