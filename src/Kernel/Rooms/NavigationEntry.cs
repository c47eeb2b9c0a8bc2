namespace Tandem.Kernel.Rooms;

/// <summary>One way into a practice from the navigation.</summary>
/// <param name="Icon">The icon's name, such as <c>alert-triangle</c>.</param>
/// <param name="Path">Its address, which may carry the view that one begins with: <c>/incidents?open=true</c>.</param>
/// <param name="Right">Shown only to those who hold it; null: to everybody signed in.</param>
/// <param name="Key">The letter that leads there after a <c>g</c>; null: none.</param>
public sealed record NavigationEntry(string Label, string Path, string Icon, string? Right = null, char? Key = null)
{
    /// <summary>The address without the view.</summary>
    public string Page => Path.Split('?')[0];
}
