using Tandem.Design.ServiceLevels;

namespace Tandem.Design.Replays;

/// <summary>What is supposed to be otherwise in a promise; what is null stays as it is. Pure.</summary>
/// <param name="Targets">Other targets.</param>
/// <param name="NoPauses">Nothing pauses the clock.</param>
/// <param name="Calendar">Another calendar, by number or name, that counts for all.</param>
/// <param name="Hours">Other weekly hours that count for all, such as <c>mon-fri 08:00-18:00</c>.</param>
/// <param name="Zone">Another IANA zone.</param>
public sealed record SupposedChange(IReadOnlyList<PolicyTarget>? Targets = null, bool NoPauses = false, string? Calendar = null, string? Hours = null, string? Zone = null)
{
    public bool IsAny => Targets is not null || NoPauses || Calendar is not null || Hours is not null || Zone is not null;

    /// <summary>The newest version of a promise, as if it had always held.</summary>
    public static PolicyDefinition Always(PolicyDefinition policy) =>
        policy.Versions.Count == 0 ? policy : policy with { Versions = [policy.Versions[^1] with { From = null }], Until = null };

    /// <summary>The promise with the change in each of its versions.</summary>
    public PolicyDefinition In(PolicyDefinition policy) => policy with { Versions = [.. policy.Versions.Select(In)] };

    private PolicyTerms In(PolicyTerms terms) => terms with
    {
        Targets = Targets ?? terms.Targets,
        Pauses = NoPauses ? [] : terms.Pauses,
        Resumes = NoPauses ? [] : terms.Resumes,
        Counts = Counting(terms.Counts),
    };

    private CountingTerms Counting(CountingTerms counts) => (Calendar, Hours) switch
    {
        ({ } calendar, _) => new(Calendar: calendar, Zone: Zone),
        (null, { } hours) => new(Hours: hours, Zone: Zone ?? counts.Zone),
        _ when Zone is not null => counts with { Zone = Zone, ZoneOf = Whose.Fixed },
        _ => counts,
    };
}
