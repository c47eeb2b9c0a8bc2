namespace Tandem.Product.LaunchChecks;

/// <summary>What a check found.</summary>
/// <param name="Why">What speaks for it, or what is missing, as a sentence.</param>
/// <param name="Record">The number of the record behind it; empty: none.</param>
public sealed record Finding(bool Passed, string Why, string Record = "")
{
    /// <summary>What a person said of a check, or that nobody has.</summary>
    public static Finding Attested(LaunchScope scope, string check, string ask) => scope.Launch.Attestations.Find(each => each.Check == check) is { } said
        ? new(true, $"{said.By}: {said.Evidence}")
        : new(false, ask);

    /// <summary>The first few of some names, and how many more there are.</summary>
    internal static string Names(IReadOnlyCollection<string> names) => $"{string.Join(", ", names.Take(5))}{(names.Count > 5 ? $" and {names.Count - 5} more" : "")}";
}
