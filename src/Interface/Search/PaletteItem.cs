namespace Tandem.Interface.Search;

/// <summary>One line of the palette: somewhere to go, or something to begin.</summary>
/// <param name="Group">The heading it stands under.</param>
public sealed record PaletteItem(string Group, string Label, string Path, string Icon, string? Detail = null);
