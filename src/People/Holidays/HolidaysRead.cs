namespace Tandem.People.Holidays;

/// <summary>What a file of rules holds for a place.</summary>
/// <param name="Taken">The holidays of the wanted types.</param>
/// <param name="Rejected">What cannot be read, each with its reason.</param>
/// <param name="LeftOut">How many days of other types there are, such as <c>bank</c> or <c>observance</c>.</param>
public sealed record HolidaysRead(IReadOnlyList<Holiday> Taken, IReadOnlyList<string> Rejected, IReadOnlyDictionary<string, int> LeftOut);
