namespace Tandem.Transition.Pipelines;

/// <summary>Something that speaks against going on although a change allows it: a freeze, or what collides with it.</summary>
/// <param name="Name">As a sentence goes on with it: "the freeze \"End of year\"".</param>
/// <param name="End">Null: nobody knows when it ends.</param>
/// <param name="SparesEmergencies">Emergency changes pass it.</param>
/// <param name="IsOnlyTold">It holds nothing up: whoever reads the answer shall know of it.</param>
public sealed record Obstacle(string Name, DateTimeOffset Start, DateTimeOffset? End, bool SparesEmergencies, bool IsOnlyTold = false);
