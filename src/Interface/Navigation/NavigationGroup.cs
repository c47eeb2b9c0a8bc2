using Tandem.Kernel.Rooms;

namespace Tandem.Interface.Navigation;

/// <summary>One heading of the side navigation and the ways under it.</summary>
/// <param name="Question">What the room answers; null for the group without a heading.</param>
public sealed record NavigationGroup(string? Name, string? Question, IReadOnlyList<NavigationEntry> Entries);
