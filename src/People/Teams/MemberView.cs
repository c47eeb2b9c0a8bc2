namespace Tandem.People.Teams;

/// <summary>A member of a team as the API shows it.</summary>
/// <param name="Person">The person's number.</param>
public sealed record MemberView(string Person, string Name, DateTimeOffset Since);
