namespace Tandem.Kernel;

/// <summary>Nobody has signed in, and this needs somebody (401).</summary>
public sealed class SignedOut() : Exception("Sign in, or send an API token.");
