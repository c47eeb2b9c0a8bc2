using Tandem.Kernel;

namespace Tandem.Operation.Problems;

/// <summary>What must be true of every problem.</summary>
internal static class ProblemRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 100_000;
    private const int LongestStep = 1_000;

    /// <summary>Whys one problem may hold.</summary>
    public const int MostWhys = 20;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what goes wrong again and again, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Question(string? question) => question?.Trim() is { Length: > 0 and <= LongestStep } tidy
        ? tidy : throw new Refused($"Ask why, in at most {LongestStep} characters.", nameof(question));

    public static string Because(string? because) => (because ?? "").Trim() is { Length: <= LongestStep } tidy
        ? tidy : throw new Refused($"Answer in at most {LongestStep} characters.", nameof(because));

    public static string Reason(string? reason, string ask) => Text(reason, nameof(reason)) is { Length: > 0 } said
        ? said : throw new Refused(ask, nameof(reason));

    public static void DemandAlive(Problem problem)
    {
        if (problem.IsOver)
            throw new Refused("It is over: reopen it first.", nameof(problem.State));
    }
}
