using System.Reflection;

namespace Tandem.Kernel.Rooms;

/// <summary>A room's table of contents.</summary>
/// <param name="Name">As the navigation shows it, such as "Operation".</param>
/// <param name="Question">What the room answers, such as "How it runs".</param>
/// <param name="Home">The assembly in which its features and pages are found.</param>
public sealed record Room(string Name, string Question, Assembly Home)
{
    public IReadOnlyList<Practice> Practices { get; private init; } = [];

    public Room With(Practice practice) => this with { Practices = [.. Practices, practice] };
}
