namespace Tandem.Kernel.Settings;

/// <summary>What a site says of itself.</summary>
public static class SiteWords
{
    public static readonly Setting<string> Name = new("site.name", "Site", "Name", "What people call this place; it stands in titles and mails.", "Tandem",
        name => name.Length is > 0 and <= 100 ? null : "A name has from 1 to 100 characters.");
}
