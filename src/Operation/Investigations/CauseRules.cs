using Tandem.Kernel;
using Tandem.Operation.Problems;

namespace Tandem.Operation.Investigations;

/// <summary>What must be true of every cause that is thought of.</summary>
internal static class CauseRules
{
    /// <summary>Causes one problem may hold.</summary>
    public const int Most = 60;

    private const int LongestText = 300;
    private const int LongestEvidence = 1_000;

    /// <exception cref="Refused">Its category or its words are missing, or it is confirmed or ruled out without saying how one knows.</exception>
    public static PossibleCause Check(int number, CauseCategory? category, string? text, CauseStanding? standing, string? evidence)
    {
        List<Complaint> complaints = [];
        var (said, proof) = ((text ?? "").Trim(), (evidence ?? "").Trim());
        if (category is null)
            complaints.Add(new("category", "Say where it lies."));
        if (said.Length is 0 or > LongestText)
            complaints.Add(new("text", $"Say what may be the cause, in at most {LongestText} characters."));
        if (proof.Length > LongestEvidence)
            complaints.Add(new("evidence", $"Use at most {LongestEvidence} characters."));
        if (standing is CauseStanding.Confirmed or CauseStanding.RuledOut && proof.Length == 0)
            complaints.Add(new("evidence", "Say by what one knows."));
        return complaints.Count > 0 ? throw new Refused(complaints) : new(number, category!.Value, said, standing ?? CauseStanding.Suspected, proof);
    }

    public static PossibleCause Find(Problem problem, int number) =>
        problem.Causes.Find(each => each.Number == number) ?? throw new Refused("There is no cause of this number.", nameof(number));
}
