namespace Tandem.Kernel.Http;

/// <summary>Where people reach this site. Links in mails begin with it, whatever host a request claims to be for.</summary>
public sealed record SiteAddress(Uri Base)
{
    public bool IsHttps => Base.Scheme == Uri.UriSchemeHttps;

    /// <summary>The full address of a path of this site.</summary>
    public string Of(string path) => new Uri(Base, path).ToString();
}
