namespace Tandem.Kernel;

/// <summary>Nobody has signed in, and this needs somebody (401).</summary>
public sealed class SignedOut(string message = "Sign in, or send an API token.") : Exception(message);
