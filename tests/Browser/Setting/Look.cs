namespace Tandem.Tests.Browser.Setting;

/// <summary>How a page is looked at.</summary>
public enum Look
{
    /// <summary>A wide screen by day.</summary>
    Light,

    /// <summary>A wide screen by night.</summary>
    Dark,

    /// <summary>A telephone, 390 px wide.</summary>
    Phone,
}
