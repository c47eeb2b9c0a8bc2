namespace Tandem.Operation.PagingLoad;

/// <summary>How much being on call weighed on a team, or on all, in a period.</summary>
/// <param name="Pages">How many pages were triggered.</param>
/// <param name="OutOfHours">How many of them outside the working hours of the team.</param>
/// <param name="Urgent">How many were urgent.</param>
/// <param name="Answered">How many somebody acknowledged.</param>
/// <param name="SecondsToAnswer">The median time until somebody acknowledged, in seconds; null: nobody did.</param>
/// <param name="People">Who was called how often; the most burdened first.</param>
/// <param name="Hours">By the hour of the day in the zone of the report, from 00 to 23.</param>
/// <param name="Services">What was called about how often.</param>
public sealed record OnCallLoad(
    DateTimeOffset From, DateTimeOffset Until, int Pages, int OutOfHours, int Urgent, int Answered, double? SecondsToAnswer,
    IReadOnlyList<LoadPart> People, IReadOnlyList<LoadPart> Hours, IReadOnlyList<LoadPart> Services);
