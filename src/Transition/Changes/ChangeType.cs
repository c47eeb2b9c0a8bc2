namespace Tandem.Transition.Changes;

/// <summary>How a change comes to be allowed (ITIL change enablement).</summary>
public enum ChangeType
{
    /// <summary>Weighed and approved for each occasion.</summary>
    Normal = 1,

    /// <summary>Low risk, well understood, approved once for every time it is done as its template says.</summary>
    Standard = 2,

    /// <summary>Cannot wait: a few approve it quickly, and in the worst case afterwards.</summary>
    Emergency = 3,
}
