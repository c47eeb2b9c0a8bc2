namespace Tandem.Kernel.Rooms;

/// <summary>One way into a practice from the navigation.</summary>
/// <param name="Icon">The icon's name, such as <c>alert-triangle</c>.</param>
/// <param name="Right">Shown only to those who hold it; null: to everybody signed in.</param>
public sealed record NavigationEntry(string Label, string Path, string Icon, string? Right = null);
