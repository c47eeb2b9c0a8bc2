using Tandem.Design.Clocks;

namespace Tandem.Design.ServiceLevels;

/// <summary>A promise whose clocks run, ready to be asked.</summary>
/// <param name="Number">Such as <c>SLP-3</c>.</param>
public sealed record PolicyInForce(Guid Id, string Number, string Name, PolicyType Type, string Measure, PolicyDefinition Definition, PolicyPlan Plan)
{
    /// <summary>The shares of the target, in per cent, at which something happens.</summary>
    public IEnumerable<int> SharesOf(VersionPlan version) => TermsOf(version).Consequences.Select(each => each.At);

    /// <summary>What happens at a share of the target.</summary>
    public IReadOnlyList<Consequence> ConsequencesOf(VersionPlan version, int percent) => [.. TermsOf(version).Consequences.Where(each => each.At == percent)];

    public PolicyTerms TermsOf(VersionPlan version)
    {
        for (var at = 0; at < Plan.Versions.Count; at++)
        {
            if (ReferenceEquals(Plan.Versions[at], version))
                return Definition.Versions[at];
        }

        throw new ArgumentException("This is no version of the policy.", nameof(version));
    }
}
