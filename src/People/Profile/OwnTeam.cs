namespace Tandem.People.Profile;

/// <summary>A team of one's own, as the API shows it.</summary>
/// <param name="Team">The team's number.</param>
public sealed record OwnTeam(string Team, string Name);
