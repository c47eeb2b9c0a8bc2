namespace Tandem.Operation.PagingLoad;

/// <summary>How often one person, service or hour of the day was called.</summary>
/// <param name="Name">A person's or service's name, or the hour such as <c>03</c>.</param>
/// <param name="OutOfHours">How many of them were outside the working hours of the team.</param>
public sealed record LoadPart(string Name, int Pages, int OutOfHours);
