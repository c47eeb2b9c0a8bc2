using Tandem.Product.Launches;

namespace Tandem.Product.Changelog;

/// <summary>One announcement, as strangers may read it.</summary>
/// <param name="Number">The number of the launch.</param>
/// <param name="Product">The name of the product.</param>
/// <param name="Text">In Markdown.</param>
public sealed record ChangelogEntry(string Number, string Title, LaunchType Kind, string Product, DateTimeOffset At, string Text)
{
    public string Path => $"{LaunchKind.Changelog}/{Number}";
}
