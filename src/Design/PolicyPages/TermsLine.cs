namespace Tandem.Design.PolicyPages;

/// <summary>One thing a version says, in the reader's words.</summary>
/// <param name="Label">What it is about, such as "Pauses while".</param>
public sealed record TermsLine(string Label, string Text);
