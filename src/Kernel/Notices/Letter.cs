namespace Tandem.Kernel.Notices;

/// <summary>A mail to one address.</summary>
public sealed record Letter(string To, string Subject, string Text);
