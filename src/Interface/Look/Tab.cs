namespace Tandem.Interface.Look;

/// <summary>One tab, which is a link: the address is the only state of a page.</summary>
public sealed record Tab(string Label, string Href, bool Current, long? Count = null, string? Icon = null);
