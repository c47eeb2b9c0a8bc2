namespace Tandem.Interface.Navigation;

/// <summary>One line of the navigation outside the rooms' own lists.</summary>
/// <param name="Label">The English sentence; said in the reader's language.</param>
/// <param name="Icon">A name from icons.txt.</param>
/// <param name="Right">Shown only to those who hold it; null: to everybody signed in.</param>
/// <param name="Key">The letter that leads there after a <c>g</c>; null: none.</param>
public sealed record Destination(Place Place, string Label, string Path, string Icon, int Order = 100, string? Right = null, char? Key = null);
