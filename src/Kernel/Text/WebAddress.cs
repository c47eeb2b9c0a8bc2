namespace Tandem.Kernel.Text;

/// <summary>Addresses that strangers wrote, and that a reader may follow.</summary>
public static class WebAddress
{
    /// <summary>Whether it leads to a page by http or https, and is no script.</summary>
    public static bool Is(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
