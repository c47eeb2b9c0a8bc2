namespace Tandem.Transition.Runbooks;

/// <summary>What an import of runbooks did.</summary>
/// <param name="AlertNames">How many different alerts were named; null: no list was given.</param>
/// <param name="AlertNamesCovered">For how many of them a runbook is published.</param>
/// <param name="AlertNamesWithout">Those for which there is none.</param>
public sealed record RunbookReport(
    int Files, int Taken, int Updated, int Unchanged, int Kept, int Rejected, IReadOnlyList<RunbookFate> Fates, int? AlertNames = null, int? AlertNamesCovered = null, IReadOnlyList<string>? AlertNamesWithout = null);
