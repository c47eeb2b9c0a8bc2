namespace Tandem.Interface.Records;

/// <summary>A ready-made view over a list: a name and the query behind it, such as <c>state=open&amp;team=mine</c>.</summary>
public sealed record ListTab(string Label, string Query);
