namespace Tandem.Operation.PagingLoad;

/// <summary>Which of the pages of a period are looked at, by what the report's parts are called.</summary>
/// <param name="Person">By name: those by which the person was called.</param>
/// <param name="Hour">Of the day, such as <c>03</c>.</param>
/// <param name="Late">Only those outside the working hours of the team.</param>
public sealed record LoadChoice(string? Person = null, string? Service = null, string? Hour = null, bool Late = false);
